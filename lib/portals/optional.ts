import type { PortalDefinition } from '../domain/portal';

const modules = import.meta.glob<PortalDefinition>('./optional/*/portal.ts', { eager: true, import: 'default' });

/**
 * The portals that are read by themselves only once a person allows it. They are a script of their
 * own, put in before the reader where that is not there by itself: who never opens such a page
 * never loads them, and the reader does not grow with every register there is.
 */
export const optionalPortals: readonly PortalDefinition[] = Object.values(modules);
