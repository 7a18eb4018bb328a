import { browser } from 'wxt/browser';

/** Ids of the content scripts registered at run time begin so. */
const PREFIX = 'portal:';
const READER = 'content-scripts/portal.js';

/** The portals whose pages are read by themselves since a person asked for it, with the patterns of their pages. */
export async function registeredPortals(): Promise<ReadonlyMap<string, readonly string[]>> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return new Map(scripts.filter(({ id }) => id.startsWith(PREFIX)).map(({ id, matches = [] }) => [id.slice(PREFIX.length), matches]));
}

/** Has the pages of these patterns read by themselves from their next load on, in every frame, also in later sessions. */
export async function registerPortal(id: string, matches: readonly string[]): Promise<void> {
  await browser.scripting.registerContentScripts([
    { id: PREFIX + id, matches: [...matches], js: [READER], allFrames: true, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Ends that. A portal that is not registered is no failure. */
export async function unregisterPortal(id: string): Promise<void> {
  if ((await registeredPortals()).has(id)) await browser.scripting.unregisterContentScripts({ ids: [PREFIX + id] });
}
