import { browser } from 'wxt/browser';

/** The match pattern of all pages of an origin. Patterns know no ports: a host is granted with all of them. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks the user for some origins; resolves to whether they are granted. To be called in the click
 * handler itself, before anything is awaited: browsers ask only while the click lasts.
 */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(originPattern) });
}

/** Whether all of these origins may be read. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: origins.map(originPattern) });
}

/** Gives origins back. Those of the manifest cannot be given back; that is no failure. */
export async function giveBackOrigins(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: origins.map(originPattern) }).catch(() => false);
}

/** Calls back whenever host permissions come or go, from whichever screen of ours or of the browser. */
export function onOriginsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** The patterns of pages the manifest has read by themselves. */
export function builtInPatterns(): readonly string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
}
