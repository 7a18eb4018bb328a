import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, openRead, readPairs, readPopup } from '../harness/screens';

const agentA = companies.find(({ id }) => id === 'agent-a')!;
const DETAIL = `http://credit.customs.gov.cn${creditDetailPath(agentA)}`;

let portals: SamplePortals;
let chromium: ExtensionBrowser;

beforeAll(async () => {
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
  await addSamples(chromium);
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
});

async function open(url: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(url);
  return page;
}

/** The popup's list of what was read, once the page has its verdict. */
async function readOver(page: Page): Promise<Page> {
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  return popup;
}

/** Presses a pair and brings back what the popup says became of it. */
async function press(popup: Page, label: string): Promise<string> {
  await popup.click(`[data-testid=read-pair][data-label="${label}"] .read-show`);
  await popup.waitForSelector('[data-testid=read-said]:not(:empty)');
  return popup.$eval('[data-testid=read-said]', (element) => element.textContent ?? '');
}

/** Where the one mark of ours is drawn in a frame: the closed shadow root keeps its parts, the host tells only that it is there. */
const layout = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify([...document.querySelectorAll('body *')].map((element) => {
  const { width, height } = element.getBoundingClientRect();
  return [(element as HTMLElement).offsetTop, width, height];
})));

describe('on a customs credit page', () => {
  it('lists every pair once, with its meaning, state and what became of it', async () => {
    const page = await open(DETAIL);
    const popup = await readOver(page);
    const pairs = await readPairs(popup);
    expect(pairs.find(({ label }) => label === '信用等级')).toMatchObject({ meaning: 'creditLevel', use: 'compared', state: 'shown' });
    expect(pairs.find(({ meaning }) => meaning === 'uscc')).toMatchObject({ use: 'compared' });
    expect(pairs.filter(({ use }) => use === '')).toEqual([]);
    const verdict = await popup.$eval('[data-testid=read-group][data-group=all] b', (count) => count.textContent);
    expect(verdict).toBe(String(pairs.length));
    await popup.close();
    await page.close();
  });

  it('scrolls to a pair and marks it there without moving anything', async () => {
    const page = await open(DETAIL);
    await page.setViewport({ width: 1000, height: 260 });
    const popup = await readOver(page);
    const before = await layout(page);
    expect(await press(popup, '信用等级')).toContain('信用等级');
    const seen = await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find((one) => one.textContent?.trim() === '信用等级')!.getBoundingClientRect();
      return { inView: cell.top >= 0 && cell.bottom <= innerHeight, marks: document.querySelectorAll('countercheck-marks').length, frames: document.querySelectorAll('iframe').length };
    });
    expect(seen).toEqual({ inView: true, marks: 1, frames: 0 });
    expect(await layout(page)).toBe(before);
    await popup.close();
    await page.close();
  });

  it('is worked by keys alone: arrows move, Enter shows', async () => {
    const page = await open(DETAIL);
    const popup = await readOver(page);
    await popup.focus('.read-show[data-index="0"]');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.waitForFunction(() => (document.activeElement as HTMLElement).dataset.index === '2', { timeout: 2000 });
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-testid=read-said]:not(:empty)');
    await popup.click('[data-testid=back]');
    expect((await readPopup(popup)).findings.length).toBeGreaterThan(0);
    await popup.close();
    await page.close();
  });

  it('copies a report that names labels and no value of the page', async () => {
    const page = await open(DETAIL);
    const popup = await readOver(page);
    const pairs = await readPairs(popup);
    await popup.evaluate(() => {
      const kept: string[] = [];
      Object.assign(window, { kept });
      navigator.clipboard.writeText = async (text) => void kept.push(text);
    });
    await popup.click('[data-testid=copy-report]');
    await popup.waitForFunction(() => (document.querySelector('[data-testid=read-said]')?.textContent ?? '') !== '');
    const report = await popup.evaluate(() => (window as unknown as { kept: string[] }).kept[0]!);
    expect(report).toContain('信用等级 |');
    expect(report).toContain('credit-customs');
    for (const secret of [agentA.uscc, agentA.name, agentA.customs.qualifications[0]!.code]) expect(report).not.toContain(secret);
    const values = pairs.filter(({ state }) => state === 'shown').map(({ value }) => value).filter((value) => /[\p{L}\d]{4,}/u.test(value) && !pairs.some(({ label }) => label === value));
    expect(values.filter((value) => report.includes(value))).toEqual([]);
    await popup.close();
    await page.close();
  });
});

it('finds and marks a value inside a frame of another subdomain', async () => {
  const page = await open(deskUrl(agentA));
  const popup = await readOver(page);
  await popup.waitForSelector('[data-testid=read-pair][data-meaning=creditLevel]');
  const label = await popup.$eval('[data-testid=read-pair][data-meaning=legalName]', (row) => (row as HTMLElement).dataset.label!);
  await press(popup, label);
  const frame = page.frames().find((one) => one.url().includes('swapp.singlewindow.cn'))!;
  expect(await frame.waitForSelector('countercheck-marks')).toBeTruthy();
  await popup.close();
  await page.close();
});

it('stays quick with two thousand pairs: opening, filtering and going to the end', async () => {
  const page = await open('http://company-data.example/long');
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  expect(await popup.$eval('[data-testid=read-group][data-group=all] b', (count) => count.textContent)).toBe('2,000');
  const longest = await popup.evaluate(async () => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
    const search = document.querySelector<HTMLInputElement>('[data-testid=read-search]')!;
    for (const text of ['1', '19', '199', '1999', '']) {
      search.value = text;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 60));
    }
    return Math.max(0, ...tasks);
  });
  // Two cores, shared: what a person gets is a fraction of this.
  expect(longest).toBeLessThan(400);
  await popup.focus('.read-show[data-index="0"]');
  await popup.keyboard.press('End');
  await popup.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset.index === '1999', { timeout: 5000 });
  await popup.close();
  await page.close();
});
