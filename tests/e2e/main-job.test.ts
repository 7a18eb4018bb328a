import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, badgeOf, readPopup } from '../harness/screens';

const detail = (id: string): string => `http://credit.customs.gov.cn${creditDetailPath(companies.find((company) => company.id === id)!)}`;

/** Test machines are shared: the second a person gets is given this many times over. */
const SLOW_MACHINE = 4;

let portals: SamplePortals;
let chromium: ExtensionBrowser;
let workbench: Page;

beforeAll(async () => {
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
  workbench = await addSamples(chromium);
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

describe("agent A's page on the credit platform", () => {
  let page: Page;
  beforeAll(async () => {
    page = await open(detail('agent-a'));
  });
  afterAll(() => page.close());

  it('has the number of open findings on the button within a second of settling', async () => {
    await page.waitForNetworkIdle({ idleTime: 100 });
    const settled = performance.now();
    await expect.poll(() => badgeOf(workbench, page), { timeout: 10_000, interval: 25 }).toBe('2');
    expect(performance.now() - settled).toBeLessThan(SLOW_MACHINE * 1000);
  });

  it('lists every claim with one outcome, the difference and the linkage first', async () => {
    const popup = await openPopup(chromium, page);
    const reading = await readPopup(popup);
    expect(reading).toMatchObject({ tone: 'critical', host: 'official' });
    expect(reading.findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual([
      { rule: 'DYN-05', severity: 'critical' },
      { rule: 'LNK-01', severity: 'warning' },
    ]);
    expect(reading.findings[0]!.text).toMatch(/高级认证企业.*常规企业/s);
    const fields = reading.outcomes.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
    expect(reading.outcomes).toEqual(expect.arrayContaining([{ field: 'creditLevel', outcome: 'mismatch' }, { field: 'uscc', outcome: 'match' }]));
    await popup.close();
  });

  it('marks the differing value without moving anything and without a frame', async () => {
    const marks = await page.waitForSelector('countercheck-marks');
    const measure = (): Promise<string> =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('body *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height];
        });
        const { scrollWidth, scrollHeight } = document.documentElement;
        return JSON.stringify([boxes, scrollWidth, scrollHeight, document.querySelectorAll('iframe').length]);
      });
    const marked = await measure();
    await marks!.evaluate((element) => element.remove());
    expect(marked).toBe(await measure());
    expect(JSON.parse(marked).at(-1)).toBe(0);
  });

  it('follows the page: a value that changes is judged anew', async () => {
    const change = (level: string): Promise<void> =>
      page.evaluate((text) => {
        const cells = [...document.querySelectorAll('td')];
        cells[cells.findIndex((cell) => cell.textContent?.trim() === '信用等级') + 1]!.textContent = text;
      }, level);
    await change('高级认证企业');
    // The claim holds now; what is left is the other agent, which still lowers the chain.
    await expect.poll(() => badgeOf(workbench, page), { timeout: 5000 }).toBe('1');
    await change('常规企业');
    await expect.poll(() => badgeOf(workbench, page), { timeout: 5000 }).toBe('2');
  });

  it('goes on where it was after the browser has stopped the worker', async () => {
    const target = await chromium.browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: 5000 });
    await (await target.worker())!.close();
    const popup = await openPopup(chromium, page);
    expect((await readPopup(popup)).findings.map(({ rule }) => rule)).toEqual(['DYN-05', 'LNK-01']);
    await popup.close();
  });

  it('saves evidence whose parts have the digests that are listed', async () => {
    const popup = await openPopup(chromium, page);
    await readPopup(popup);
    await popup.click('[data-testid=save-evidence]');
    await popup.waitForSelector('[data-testid=save-result][data-result=saved]');
    const stored = await workbench.evaluate(readStoredEvidence);
    expect(stored).toHaveLength(1);
    const paths = stored[0]!.parts.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['screenshot-viewport.png', 'dom.html', 'fields.json', 'claims.json', 'check.json', 'environment.json', 'manifest.json', 'sha256sums.txt']));
    for (const part of stored[0]!.parts) {
      expect(createHash('sha256').update(Buffer.from(part.base64, 'base64')).digest('hex'), part.path).toBe(part.sha256);
    }
    await popup.close();
  });

  it('asks for nothing but the page itself', () => {
    expect(portals.requests.filter((request) => !request.startsWith('GET http://credit.customs.gov.cn/') && !request.startsWith('POST http://credit.customs.gov.cn/'))).toEqual([]);
  });
});

it('keeps a level of 认证企业 beside a supplier of 高级认证企业 from passing: the chain is lowered', async () => {
  const page = await open(detail('agent-b'));
  const popup = await openPopup(chromium, page);
  await expect.poll(async () => (await readPopup(popup)).findings.map(({ rule }) => rule), { timeout: 10_000 }).toContain('LNK-01');
  const reading = await readPopup(popup);
  expect(reading.findings.filter(({ severity }) => severity === 'critical')).toEqual([]);
  await popup.close();
  await page.close();
});

/** Runs in an extension page: every evidence record with the bytes of its parts. */
async function readStoredEvidence(): Promise<{ parts: { path: string; sha256: string; base64: string }[] }[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = await done(indexedDB.open('countercheck'));
  const records = (await done(db.transaction('evidence').objectStore('evidence').getAll())) as { id: string; parts: { path: string; sha256: string }[] }[];
  const whole = records.map(async ({ id, parts }) => ({
    parts: await Promise.all(
      parts.map(async ({ path, sha256 }) => {
        const row = (await done(db.transaction('evidenceParts').objectStore('evidenceParts').get([id, path]))) as { bytes: Uint8Array };
        return { path, sha256, base64: btoa(Array.from(row.bytes, (byte) => String.fromCharCode(byte)).join('')) };
      }),
    ),
  }));
  const all = await Promise.all(whole);
  db.close();
  return all;
}
