import type { PortalOffer } from '../domain/added-portal';
import type { HostVerdict } from '../domain/observation';
import type { PortalDefinition } from '../domain/portal';
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

/** The portals of ours whose hosts are asked for only when somebody wants them, with those hosts. */
export function optionalPortals(all: readonly PortalDefinition[], builtIn: readonly string[]): PortalOffer[] {
  const patterns = new Set(builtIn);
  const asked = all.map(({ id, origins }) => ({ id, origins: origins.filter((origin) => !patterns.has(originPattern(origin))) }));
  return asked.filter(({ origins }) => origins.length > 0);
}

function offerFor(url: string, host: HostVerdict): PortalOffer | undefined {
  if (!/^https?:/.test(url) || (host.kind !== 'unofficial' && host.kind !== 'official')) return undefined;
  const portal = findPortal(url);
  if (portal !== undefined) return optionalPortals([portal], builtInPatterns())[0];
  const { origin } = new URL(url);
  return builtInPatterns().includes(originPattern(origin)) ? undefined : { id: host.host, origins: [origin] };
}
