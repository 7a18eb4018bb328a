import type { PortalOffer } from '../domain/added-portal';
import type { HostVerdict } from '../domain/observation';
import { builtInPatterns, hasOrigins, originPattern } from '../platform/permissions';
import { registeredPortals } from '../platform/registered-scripts';
import { findPortal } from '../portals/find-portal';

/**
 * What could be added so that a page's host is read by itself from now on: a portal of ours whose
 * hosts are asked for only when somebody wants it, else the host alone. `undefined` for hosts read
 * already and for those a person should not be led to trust.
 */
export async function portalOffer(url: string, host: HostVerdict): Promise<PortalOffer | undefined> {
  const offer = offerFor(url, host);
  if (offer === undefined) return undefined;
  const registered = new Set([...(await registeredPortals()).values()].flat());
  const isRead = offer.origins.every((origin) => registered.has(originPattern(origin))) && (await hasOrigins(offer.origins));
  return isRead ? undefined : offer;
}

function offerFor(url: string, host: HostVerdict): PortalOffer | undefined {
  if (!/^https?:/.test(url) || (host.kind !== 'unofficial' && host.kind !== 'official')) return undefined;
  const builtIn = new Set(builtInPatterns());
  const optional = (origin: string): boolean => !builtIn.has(originPattern(origin));
  const portal = findPortal(url);
  const offer = portal === undefined ? { id: host.host, origins: [new URL(url).origin] } : { id: portal.id, origins: portal.origins.filter(optional) };
  return offer.origins.length > 0 && offer.origins.every(optional) ? offer : undefined;
}
