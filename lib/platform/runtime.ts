import { browser } from 'wxt/browser';
import type { Sender } from '../messages/router';

/** The one transport of messages to the worker. */
export const sendToWorker = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** Whether the extension this script came with is still there: updated or removed, it leaves the script behind without a partner. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/** The version of the extension, as in its manifest. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** The id the browser knows the extension by. */
export const extensionId = (): string => browser.runtime.id;

/** Calls back when the extension was installed or updated, and when the browser starts. */
export function onStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}

/** Absolute URL of one of our own pages or files. */
export const extensionUrl = (path: string): string => browser.runtime.getURL(path as '/');

/**
 * Registers the worker's only message listener. Not `async`: an async listener would answer for
 * everybody; `undefined` leaves a message unanswered.
 */
export function listenToMessages(answer: (raw: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((raw: unknown, from, sendResponse) => {
    const reply = answer(raw, toSender(from));
    if (reply === undefined) return;
    void reply.then(sendResponse);
    return true;
  });
}

interface BrowserSender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; url?: string; title?: string };
}

/** Judges a sender by what the browser says of it: a page of ours, a content script of ours, or a stranger. */
function toSender(from: BrowserSender): Sender {
  if (from.id !== browser.runtime.id) return { kind: 'stranger' };
  const own = from.url?.startsWith(extensionUrl('/')) ?? false;
  if (own) return { kind: 'screen', url: from.url };
  if (from.tab?.id === undefined) return { kind: 'stranger' };
  return { kind: 'page', tabId: from.tab.id, frameId: from.frameId, url: from.url, tabUrl: from.tab.url, tabTitle: from.tab.title };
}
