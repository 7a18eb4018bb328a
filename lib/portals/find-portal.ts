import type { PortalDefinition, PortalPage } from '../domain/portal';
import { portals } from './registry';

/** The portal that has exactly this URL's origin among its own; undefined for every other URL. */
export function findPortal(url: string): PortalDefinition | undefined {
  const origin = URL.canParse(url) ? new URL(url).origin : undefined;
  return portals.find((portal) => origin !== undefined && portal.origins.includes(origin));
}

/** The page of the portal a URL leads to: the first whose path pattern fits path + query + hash. */
export function findPage(portal: PortalDefinition, url: string): PortalPage | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, search, hash } = new URL(url);
  return portal.pages.find((page) => page.path.test(`${pathname}${search}${hash}`));
}
