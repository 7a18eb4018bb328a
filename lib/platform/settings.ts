import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';

const KEY = 'settings';

/** The settings, defaults filled in for what is missing. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return { ...DEFAULT_SETTINGS, ...(stored[KEY] as Partial<Settings> | undefined) };
}

/** Changes some settings and keeps the rest. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Calls `listener` after every change, from whichever page; returns the way to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) void readSettings().then(listener);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** The languages the browser asks pages for, most wanted first. */
export const browserLanguages = (): readonly string[] => [browser.i18n.getUILanguage(), ...navigator.languages];
