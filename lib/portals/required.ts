import type { PortalDefinition } from '../domain/portal';

const modules = import.meta.glob<PortalDefinition>('./*/portal.ts', { eager: true, import: 'default' });

/** The portals that are read by themselves in every installation. */
export const requiredPortals: readonly PortalDefinition[] = Object.values(modules);
