import type { PagePlace } from '../domain/page-place';
import { findPortal } from '../portals/find-portal';
import { findPage } from '../reading/find-page';

/** A part of a path that names one thing among many and not a kind of page: an id, a code, a name. */
const ONE_OF_MANY = /\d|%[0-9a-f]{2}|[^\x20-\x7e]|^.{25,}$/i;

/**
 * The kind of page a URL leads to, told from its path alone: parts that name one thing among many
 * (with a digit, with characters beyond ASCII, very long ones) become `*`; query and hash do not
 * count. "/company/91440101MA59L7Q2XD" is "/company/*". A text that is no URL is "/".
 */
export function pathPattern(url: string): string {
  if (!URL.canParse(url)) return '/';
  const { pathname } = new URL(url);
  return pathname.split('/').map((part) => (ONE_OF_MANY.test(part) ? '*' : part)).join('/') || '/';
}

/** The kind of page a URL leads to: the portal's own kind where it names one, else the pattern of the path. */
export function placeOf(url: string): PagePlace {
  const portal = findPortal(url);
  const kind = portal && findPage(portal, url)?.kind;
  return { host: URL.canParse(url) ? new URL(url).host : '', page: kind ?? pathPattern(url) };
}
