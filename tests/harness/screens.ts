import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, extensionPage } from './chromium';

/** The part of the extension API the pages are asked to call; they are Chromium's, so it answers with promises. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(filter: { active: true; currentWindow: true }): Promise<{ id?: number }[]> };
  action: { getBadgeText(tab: { tabId?: number }): Promise<string> };
};

/** What the popup says, by the hooks its elements carry. */
export interface PopupReading {
  headline: string;
  tone: string;
  host: string;
  /** The page's state, where the page shows no company to compare. */
  state?: string;
  /** Companies offered to choose from. */
  choices: number;
  outcomes: { field: string; outcome: string }[];
  findings: { rule: string; severity: string; field?: string; text: string }[];
}

/** Reads the popup once it shows a verdict. */
export async function readPopup(popup: Page): Promise<PopupReading> {
  await popup.waitForSelector('[data-testid=verdict]:not([data-state=waiting] *)');
  return popup.evaluate(() => {
    const all = (name: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid=${name}]`)];
    const verdict = all('verdict')[0];
    return {
      headline: verdict?.querySelector('h1')?.textContent ?? '',
      tone: verdict?.dataset.tone ?? '',
      host: all('host-line')[0]?.dataset.host ?? '',
      state: all('state')[0]?.dataset.state,
      choices: all('subject-option').length,
      outcomes: all('outcome-row').map(({ dataset }) => ({ field: dataset.field ?? '', outcome: dataset.outcome ?? '' })),
      findings: all('finding').map(({ dataset, innerText }) => ({
        rule: dataset.rule ?? '', severity: dataset.severity ?? '', field: dataset.field, text: innerText,
      })),
    };
  });
}

/** One row of what was read, by the hooks it carries. */
export interface ReadRow {
  label: string;
  value: string;
  meaning: string;
  state: string;
  use: string;
  taught: boolean;
}

/** Opens what was read in the popup and waits for its list. */
export async function openRead(popup: Page): Promise<void> {
  await popup.waitForSelector('[data-testid=open-read]');
  await popup.click('[data-testid=open-read]');
  await popup.waitForSelector('[data-testid=read-pair], [data-testid=read-none]');
}

/** Every row of what was read; the list must be in view and short enough to be drawn whole. */
export function readPairs(popup: Page): Promise<ReadRow[]> {
  return popup.$$eval('[data-testid=read-pair]', (rows) =>
    rows.map((row) => {
      const { label = '', meaning = '', state = '', use = '' } = (row as HTMLElement).dataset;
      return { label, meaning, state, use, value: row.querySelector('.read-value')?.textContent ?? '', taught: row.querySelector('[data-testid=forget-lesson]') !== null };
    }),
  );
}

/** Presses Save evidence and waits for what became of it; throws with the popup's own words when it failed. */
export async function saveEvidence(popup: Page): Promise<string> {
  await popup.waitForSelector('[data-testid=save-evidence]:not([disabled])');
  await popup.click('[data-testid=save-evidence]');
  await popup.waitForSelector('[data-testid=save-result]:is([data-result=saved], [data-result=failed])');
  const said = await popup.$eval('[data-testid=save-result]', (result) => ({
    kind: (result as HTMLElement).dataset.result,
    text: result.textContent ?? '',
    hash: result.querySelector('.code')?.getAttribute('title') ?? '',
  }));
  if (said.kind !== 'saved') throw new Error(`Saving evidence failed: ${said.text}`);
  return said.hash;
}

/** Sends the worker a message from one of the extension's own pages, as its screens do. */
export async function sendFrom(screen: Page, type: string, payload: object = {}): Promise<unknown> {
  return screen.evaluate((message) => chrome.runtime.sendMessage(message), { type, payload });
}

/** Adds the sample parties and claims; the workbench tab it was done from stays open. */
export async function addSamples(chromium: ExtensionBrowser): Promise<Page> {
  const workbench = await extensionPage(chromium, 'workbench.html');
  const reply = (await sendFrom(workbench, 'samples/add')) as { ok?: boolean } | undefined;
  if (!reply?.ok) throw new Error(`The extension did not add the samples: ${JSON.stringify(reply)}`);
  return workbench;
}

/** Texts of the toolbar button while nothing is judged yet: reading, and between two readings. */
const UNSETTLED = new Set(['', '…', '?']);

/** Waits until the toolbar button of the tab in front shows a count; returns its text. */
export async function badgeOf(workbench: Page, page: Page, timeoutMs = 10_000): Promise<string> {
  await page.bringToFront();
  const deadline = Date.now() + timeoutMs;
  let text = '';
  while (Date.now() < deadline) {
    text = await workbench.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
    if (!UNSETTLED.has(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The toolbar button showed no count (but "${text}") within ${timeoutMs / 1000} s of opening ${page.url()}`);
}
