import type { PortalOffer } from '../domain/added-portal';
import type { HostVerdict } from '../domain/observation';
import { builtInPatterns, hasOrigins, originPattern } from '../platform/permissions';
import { registeredPortals } from '../platform/registered-scripts';
import { findPortal } from '../portals/find-portal';
import { patternsOf } from '../portals/matches';
import { optionalPortals } from '../portals/optional';

/**
 * What could be added so that a page's host is read by itself from now on: a portal of ours whose
 * hosts are asked for only when somebody wants it, else the host alone. `undefined` for hosts read
 * already and for those a person should not be led to trust.
 */
export async function portalOffer(url: string, host: HostVerdict): Promise<PortalOffer | undefined> {
  const offer = offerFor(url, host);
  if (offer === undefined) return undefined;
  const isRead = (await registeredPortals()).has(offer.id) && (await hasOrigins(offer.origins));
  return isRead ? undefined : offer;
}

/** The portals of ours that are off until a person asks for them. */
export const optionalOffers = (): PortalOffer[] => optionalPortals.map(({ id, origins }) => ({ id, origins: [...origins] }));

/** The pages to read of what was added: a portal's own on hosts it shares, else all of the host. */
export function pagesOf({ id, origins }: PortalOffer): string[] {
  const portal = optionalPortals.find((one) => one.id === id);
  return portal === undefined ? origins.map(originPattern) : patternsOf(portal);
}

function offerFor(url: string, host: HostVerdict): PortalOffer | undefined {
  if (!/^https?:/.test(url) || (host.kind !== 'unofficial' && host.kind !== 'official')) return undefined;
  const portal = findPortal(url);
  if (portal !== undefined) return optionalOffers().find(({ id }) => id === portal.id);
  const { origin } = new URL(url);
  return builtInPatterns().includes(originPattern(origin)) ? undefined : { id: host.host, origins: [origin] };
}
