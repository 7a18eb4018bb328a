import type { PortalDefinition } from '../domain/portal';

const modules = import.meta.glob<PortalDefinition>('./optional/*/portal.ts', { eager: true, import: 'default' });

/** The portals that are read by themselves only once a person allows it; after a click on our button before. */
export const optionalPortals: readonly PortalDefinition[] = Object.values(modules);
