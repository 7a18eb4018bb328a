import type { ListedHost } from '../domain/added-portal';
import type { PortalDefinition } from '../domain/portal';
import type { HostVerdict } from '../domain/observation';
import { findPortal, ownsPath } from './find-portal';
import { resembledHost } from './look-alike';
import { portals } from './registry';

interface OfficialHost {
  portal: PortalDefinition;
  origin: string;
  host: string;
}

const officialHosts: readonly OfficialHost[] = portals.flatMap((portal) =>
  portal.origins.map((origin) => ({ portal, origin, host: new URL(origin).hostname })),
);

const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;

/** The portal whose company or list page has this very path, where a bare address serves it. */
function portalByPath({ pathname, search, hash }: URL): OfficialHost | undefined {
  const path = `${pathname}${search}${hash}`;
  return officialHosts.find(({ portal }) => portal.pages.some((page) => page.shows !== 'nothing' && page.path.test(path)));
}

function judgeForeign(url: URL): HostVerdict {
  const host = url.hostname;
  if (IP_ADDRESS.test(host)) {
    const imitated = portalByPath(url);
    if (imitated) return { kind: 'lookAlike', portal: imitated.portal.id, host: url.host, resembles: imitated.host };
    return { kind: 'unofficial', host: url.host };
  }
  const resembles = resembledHost(host, officialHosts.map((official) => official.host));
  const imitated = officialHosts.find((official) => official.host === resembles);
  if (!imitated) return { kind: 'unofficial', host: url.host || url.protocol };
  return { kind: 'lookAlike', portal: imitated.portal.id, host: url.host, resembles: imitated.host };
}

/**
 * Whether the host of a URL is official, by exact origin: gov.cn is a public suffix, so no wider
 * domain is ever trusted. An official host over another scheme or port is `wrongTransport`; a host
 * made to look like one is `lookAlike`; everything else, a file or a blank page too, `unofficial`:
 * also a page of an official host that belongs to none of its portals.
 * @param listed origins an administrator lists as official besides.
 */
export function judgeHost(url: string, listed: readonly ListedHost[] = []): HostVerdict {
  if (!URL.canParse(url)) return { kind: 'unofficial', host: url };
  const parsed = new URL(url);
  const transport = parsed.protocol === 'https:' ? 'https' : 'http';
  const portal = findPortal(url);
  if (portal) return { kind: 'official', portal: portal.id, host: parsed.host, transport };
  const byPolicy = listed.find(({ origin }) => origin === parsed.origin);
  if (byPolicy) return { kind: 'official', portal: byPolicy.name, host: parsed.host, transport, listed: true };
  // "host." is the same name on the wire, yet another origin to the browser.
  const official = officialHosts.find((each) => each.host === parsed.hostname.replace(/\.$/, '') && ownsPath(each.portal, parsed.pathname));
  if (official && /^(?:https?|wss?|ftp):$/.test(parsed.protocol)) {
    return { kind: 'wrongTransport', portal: official.portal.id, host: parsed.host, expected: official.origin };
  }
  return judgeForeign(parsed);
}
