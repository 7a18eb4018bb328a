import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, openPopup } from './chromium';
import { openRead, readPopup } from './screens';

/** Opens the popup over a page, and from it lets a label be pointed at; the popup has closed when it resolves. */
export async function startPointing(chromium: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  await popup.click('[data-testid=point-at-label]');
  await page.waitForSelector('countercheck-pick');
}

/** The popup the extension has opened by itself, with the label that was pointed at. */
export async function popupOfPicked({ browser, url }: ExtensionBrowser): Promise<{ popup: Page; title: string }> {
  const target = await browser.waitForTarget((one) => one.url().startsWith(url('popup.html')), { timeout: 10_000 });
  const popup = (await target.asPage())!;
  await popup.waitForSelector('[data-testid=teach]');
  return { popup, title: (await popup.$eval('[data-testid=teach] h1', (title) => title.textContent)) ?? '' };
}

/** Searches for a meaning, chooses it, and brings back what it would read. */
export async function chooseMeaning(popup: Page, search: string, field: string): Promise<string[]> {
  await popup.waitForSelector('[data-testid=meaning-search]');
  await popup.waitForFunction(() => document.querySelectorAll('[data-testid=meaning-option]').length > 10);
  await popup.type('[data-testid=meaning-search]', search);
  await popup.click(`[data-testid=meaning-option][data-field=${field}]`);
  await popup.waitForSelector('[data-testid=trial][data-values]');
  return popup.$$eval('[data-testid=trial-value]', (values) => values.map((value) => value.textContent ?? ''));
}

/** Keeps the meaning chosen and waits for the list of what was read with the lesson in it. */
export async function keepMeaning(popup: Page, label: string): Promise<void> {
  await popup.click('[data-testid=keep-lesson]');
  await popup.waitForSelector(`[data-testid=read-pair][data-label="${label}"] [data-testid=forget-lesson]`);
}
