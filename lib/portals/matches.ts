import type { PortalDefinition } from '../domain/portal';
import { requiredPortals } from './required';

/** The match patterns of a portal's pages, as a content script is registered for them: no page beside its own on a shared host. */
export const patternsOf = ({ origins, under = ['/'] }: PortalDefinition): string[] =>
  origins.flatMap((origin) => under.map((start) => `${origin}${start}*`));

/** The match patterns of all portals that are read by themselves in every installation, for the manifest. */
export const portalMatches = (): string[] => requiredPortals.flatMap(patternsOf);
