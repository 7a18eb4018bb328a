import type { PortalDefinition } from '../domain/portal';
import { optionalPortals } from './optional';
import { requiredPortals } from './required';

/** Every portal there is a folder for, in the order of their ids. */
export const portals: readonly PortalDefinition[] = [...requiredPortals, ...optionalPortals].sort((a, b) => (a.id < b.id ? -1 : 1));
