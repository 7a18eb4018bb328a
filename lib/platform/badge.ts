import { browser } from 'wxt/browser';

/** How loud the badge is; the colour only repeats what the text already says. */
export type BadgeTone = 'critical' | 'warning' | 'calm';

// The badge is drawn by the browser on light and dark toolbars alike: one fixed colour a tone.
const COLOURS: Record<BadgeTone, string> = { critical: '#b42318', warning: '#93500a', calm: '#565d6b' };

/** Sets the badge of one tab; the browser clears it by itself on navigation. A closed tab is no error. */
export async function showBadge(tabId: number, text: string, tone: BadgeTone): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[tone] });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** The tooltip of the toolbar button on one tab. */
export async function showTitle(tabId: number, title: string): Promise<void> {
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}
