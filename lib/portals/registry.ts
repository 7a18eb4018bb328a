import type { PortalDefinition } from '../domain/portal';

const modules = import.meta.glob<PortalDefinition>('./*/portal.ts', { eager: true, import: 'default' });

/** Every portal there is a folder for, in the order of their ids. */
export const portals: readonly PortalDefinition[] = Object.values(modules).sort((a, b) => (a.id < b.id ? -1 : 1));
