import { browser } from 'wxt/browser';

/** What the browser says of a tab. `url` and `title` are there only for hosts we may read or after a click on our button. */
export interface TabFacts {
  id: number;
  windowId: number;
  /** In front of its window. */
  active: boolean;
  url?: string;
  title?: string;
}

const toFacts = (tab: { id?: number; windowId: number; active: boolean; url?: string; title?: string }): TabFacts => ({
  id: tab.id ?? -1,
  windowId: tab.windowId,
  active: tab.active,
  url: tab.url,
  title: tab.title,
});

/** The tab, or `undefined` when it is gone. */
export async function findTab(tabId: number): Promise<TabFacts | undefined> {
  try {
    return toFacts(await browser.tabs.get(tabId));
  } catch {
    return undefined;
  }
}

/** The active tab of the window the caller belongs to (for a popup: the tab under it). */
export async function activeTab(): Promise<TabFacts | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab === undefined ? undefined : toFacts(tab);
}

/** Ids of the open tabs whose pages fit one of these patterns; only hosts we may read are found. */
export async function tabsAt(patterns: readonly string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Zoom factor of a tab, 1 for 100 %; undefined where the browser does not tell. */
export const zoomOf = (tabId: number): Promise<number | undefined> => browser.tabs.getZoom(tabId).catch(() => undefined);

/** Calls back when a tab is closed. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}

/** Opens one of our own pages, or comes back to it where it is already open. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path as '/');
  const page = url.split('#')[0]!;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
