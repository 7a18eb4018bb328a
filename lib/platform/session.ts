import { browser } from 'wxt/browser';

/**
 * What must outlive the worker but not the browser: held by the browser in memory, gone when it
 * closes. Worker and extension pages only; content scripts have no access.
 */
export async function readSession<T>(key: string): Promise<T | undefined> {
  const found = await browser.storage.session.get(key);
  return found[key] as T | undefined;
}

export const writeSession = (key: string, value: unknown): Promise<void> => browser.storage.session.set({ [key]: value });

export const forgetSession = (key: string): Promise<void> => browser.storage.session.remove(key);

/** Every key there is that begins with `prefix`. */
export const sessionKeys = async (prefix: string): Promise<string[]> => Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(prefix));

/** Calls `listener` with each new value under `key`; returns the way to stop. */
export function watchSession<T>(key: string, listener: (value: T | undefined) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'session' && change !== undefined) listener(change.newValue as T | undefined);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
