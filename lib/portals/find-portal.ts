import type { PortalDefinition } from '../domain/portal';
import { portals } from './registry';

/** Whether a path is one of the portal's: all are, but on hosts that serve other things as well. */
export const ownsPath = ({ under }: PortalDefinition, pathname: string): boolean => under === undefined || under.some((start) => pathname.startsWith(start));

/** The portal that has exactly this URL's origin, and its path where it shares the host; undefined for every other URL. */
export function findPortal(url: string): PortalDefinition | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return portals.find((portal) => portal.origins.includes(origin) && ownsPath(portal, pathname));
}
