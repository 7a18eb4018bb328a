import type { PortalDefinition, PortalPage } from '../domain/portal';

/** The page of the portal a URL leads to: the first whose path pattern fits path + query + hash. */
export function findPage(portal: Pick<PortalDefinition, 'pages'>, url: string): PortalPage | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, search, hash } = new URL(url);
  return portal.pages.find((page) => page.path.test(`${pathname}${search}${hash}`));
}
