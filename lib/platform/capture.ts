import { browser } from 'wxt/browser';
import { ProblemError, problem } from '../domain/problems';

/** Chromium allows two captures a second (MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND); a third has to wait. */
const QUOTA_WAIT_MS = 600;
const ATTEMPTS = 3;

/**
 * Pixels of what the window shows of its active tab, as PNG bytes, untouched. Needs the activeTab
 * grant of a click on our button or of the keyboard command; without it `captureNotAllowed`.
 */
export async function captureViewport(windowId: number): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return decodeDataUrl(await browser.tabs.captureVisibleTab(windowId, { format: 'png' }));
    } catch (error) {
      const detail = String(error);
      if (/permission|activeTab/i.test(detail)) throw new ProblemError(problem('captureNotAllowed'));
      if (attempt === ATTEMPTS) throw new ProblemError(problem('captureFailed', { detail }));
      await new Promise((resolve) => setTimeout(resolve, QUOTA_WAIT_MS));
    }
  }
}

function decodeDataUrl(url: string): Uint8Array {
  const binary = atob(url.slice(url.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
