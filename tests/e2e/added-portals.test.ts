import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, extensionPage, grantHost, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, readPopup, sendFrom } from '../harness/screens';

/** The part of the extension API the pages are asked to call. */
declare const chrome: {
  permissions: { contains(wanted: { origins: string[] }): Promise<boolean>; request(wanted: { origins: string[] }): Promise<boolean>; remove(given: { origins: string[] }): Promise<boolean> };
  scripting: { unregisterContentScripts(): Promise<void>; getRegisteredContentScripts(): Promise<{ id: string; matches?: string[] }[]> };
  action: { getBadgeText(tab: { tabId?: number }): Promise<string> };
  tabs: { query(filter: { active: true; currentWindow: true }): Promise<{ id?: number }[]> };
};

const HOST = 'company-data.example';
const PATTERN = `http://${HOST}/*`;
/** The host's row in the settings. */
const ROW = `[data-testid=added-portal][data-portal="${HOST}"]`;

let portals: SamplePortals;
let chromium: ExtensionBrowser;
let workbench: Page;
const profile = mkdtempSync(join(tmpdir(), 'countercheck-'));

beforeAll(async () => {
  portals = await startSamplePortals();
  await start();
  await addSamples(chromium).then((page) => page.close());
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function start(): Promise<void> {
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals, userDataDir: profile, byCommandLine: true });
  workbench = await extensionPage(chromium, 'workbench.html');
}

/** What the browser holds of the host: the permission, and the script registered for it. */
const held = (): Promise<{ granted: boolean; registered: string[] }> =>
  workbench.evaluate(async (pattern) => ({
    granted: await chrome.permissions.contains({ origins: [pattern] }),
    registered: (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
  }), PATTERN);

/** The text of the toolbar button over a page that nobody has pressed it on. */
async function badgeOver(page: Page): Promise<string> {
  await page.bringToFront();
  return workbench.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
}

async function pressAdd(page: Page): Promise<Page> {
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await popup.waitForSelector('[data-testid=add-portal-button]');
  // The browser's question may close the popup under the click.
  await popup.click('[data-testid=add-portal-button]').catch(() => undefined);
  return popup;
}

async function open(path = '/'): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`http://${HOST}${path}`);
  return page;
}

it('changes nothing while the browser has not been answered', async () => {
  const page = await open();
  const popup = await pressAdd(page);
  // The browser asks; its question takes the focus and closes the popup.
  await expect.poll(() => popup.isClosed(), { timeout: 5000 }).toBe(true);
  expect(await held()).toEqual({ granted: false, registered: [] });
  const { value } = (await sendFrom(workbench, 'portal/list')) as { value: { standing: string }[] };
  expect(value.filter(({ standing }) => standing !== 'off')).toEqual([]);
  await page.close();
});

it('adds the portal when the answer comes after the popup has closed', async () => {
  await grantHost(chromium, PATTERN);
  await workbench.bringToFront();
  expect(await workbench.evaluate((pattern) => chrome.permissions.request({ origins: [pattern] }), PATTERN)).toBe(true);
  await expect.poll(held, { timeout: 5000 }).toEqual({ granted: true, registered: [PATTERN] });
});

it('is read by itself from then on, and stays what it is: not official', async () => {
  const page = await open();
  await expect.poll(() => badgeOver(page), { timeout: 10_000 }).toBe('–');
  const popup = await openPopup(chromium, page);
  const reading = await readPopup(popup);
  expect(reading).toMatchObject({ host: 'unofficial', tone: 'unknown' });
  expect(reading.findings.filter(({ rule }) => rule !== '')).toEqual([]);
  expect(reading.outcomes.length).toBeGreaterThan(0);
  expect(await popup.$('[data-testid=add-portal]')).toBeNull();
  await popup.close();
  await page.close();
});

it('goes on after the browser was closed and opened again, even where an update has dropped what was registered', async () => {
  await workbench.evaluate(() => chrome.scripting.unregisterContentScripts());
  await chromium.close();
  await start();
  await expect.poll(held, { timeout: 5000 }).toEqual({ granted: true, registered: [PATTERN] });
  const page = await open();
  await expect.poll(() => badgeOver(page), { timeout: 10_000 }).toBe('–');
  await page.close();
});

it('is listed in the settings, says when the browser has withdrawn the permission, and is removed with it', async () => {
  await workbench.bringToFront();
  await workbench.evaluate(() => {
    location.hash = '#/settings';
  });
  await workbench.waitForSelector(`${ROW}[data-standing=active]`);
  await workbench.evaluate((pattern) => chrome.permissions.remove({ origins: [pattern] }), PATTERN);
  await expect.poll(held, { timeout: 5000 }).toEqual({ granted: false, registered: [] });
  await workbench.reload();
  await workbench.waitForSelector(`${ROW}[data-standing=withdrawn]`);
  await workbench.click(`${ROW} [data-testid=allow-portal]`);
  await workbench.waitForSelector(`${ROW}[data-standing=active]`);
  expect(await held()).toEqual({ granted: true, registered: [PATTERN] });
  await workbench.click(`${ROW} [data-testid=remove-portal]`);
  await workbench.waitForFunction((row) => document.querySelector(row) === null, {}, ROW);
  await expect.poll(held, { timeout: 5000 }).toEqual({ granted: false, registered: [] });
  const page = await open();
  await new Promise((done) => setTimeout(done, 800));
  expect(await badgeOver(page)).toBe('');
  await page.close();
});

it('adds it again at once where the browser need not ask, with the popup open', async () => {
  const page = await open();
  const popup = await pressAdd(page);
  await popup.waitForSelector('[data-testid=toast]');
  await popup.waitForFunction(() => document.querySelector('[data-testid=add-portal]') === null);
  expect(await held()).toEqual({ granted: true, registered: [PATTERN] });
  await popup.close();
  await page.close();
});

it.each([
  ['a look-alike', 'http://credit.customs.gov.cn.example.com/detail.html'],
  ['an official name over the wrong connection', 'http://bj.gsxt.gov.cn/index.html'],
  ['a portal that is read already', 'https://online.customs.gov.cn/'],
])('is not offered for %s', async (_what, url) => {
  const page = await chromium.browser.newPage();
  await page.goto(url);
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  expect(await popup.$('[data-testid=add-portal]')).toBeNull();
  await popup.close();
  await page.close();
});
