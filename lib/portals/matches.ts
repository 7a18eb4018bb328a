import { portals } from './registry';

/** The match patterns of all official origins, for the manifest. */
export function portalMatches(): string[] {
  return portals.flatMap((portal) => portal.origins.map((origin) => `${origin}/*`));
}
