import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, openRead, readPairs, readPopup, saveEvidence } from '../harness/screens';
import { chooseMeaning, keepMeaning, popupOfPicked, startPointing } from '../harness/teaching';

const agentA = companies.find(({ id }) => id === 'agent-a')!;
const ARCHIVE = 'http://company-data.example/archive';

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

it('teaches a label from the list, by keys and search, and shows the value before it is kept', async () => {
  const page = await open(`${ARCHIVE}/1001`);
  const popup = await openPopup(chromium, page);
  expect(await readPopup(popup)).toMatchObject({ state: 'notRecognised', host: 'unofficial' });
  await openRead(popup);
  expect((await readPairs(popup)).find(({ label }) => label === '信用代号')).toMatchObject({ use: 'labelUnknown', taught: false });
  await popup.click('[data-testid=read-pair][data-label="信用代号"] [data-testid=teach-pair]');
  expect((await chooseMeaning(popup, '社会信用', 'uscc')).join()).toContain(agentA.uscc);
  await keepMeaning(popup, '信用代号');
  expect((await readPairs(popup)).find(({ label }) => label === '信用代号')).toMatchObject({ meaning: 'uscc', taught: true });
  await popup.click('[data-testid=back]');
  await popup.waitForSelector('[data-testid=taught-count]');
  // The company is matched by the code that was taught; the host stays what it is, and nothing counts as verification.
  const reading = await readPopup(popup);
  expect(reading).toMatchObject({ host: 'unofficial', findings: [] });
  expect(reading.outcomes).toContainEqual({ field: 'uscc', outcome: 'match' });
  await popup.close();
  await page.close();
});

it('keeps in the evidence which labels were read by a lesson', async () => {
  const page = await open(`${ARCHIVE}/1001`);
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await saveEvidence(popup);
  const check = await workbench.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const db = await done(indexedDB.open('countercheck'));
    const [record] = (await done(db.transaction('evidence').objectStore('evidence').getAll())) as { id: string; page: { host: { kind: string } } }[];
    const part = (await done(db.transaction('evidenceParts').objectStore('evidenceParts').get([record!.id, 'check.json']))) as { bytes: Uint8Array };
    db.close();
    return { host: record!.page.host.kind, observation: (JSON.parse(new TextDecoder().decode(part.bytes)) as { observation: { taught?: unknown } }).observation.taught };
  });
  expect(check).toEqual({ host: 'unofficial', observation: { 信用代号: 'uscc' } });
  await popup.close();
  await page.close();
});

it('lets a person point at a label: nothing of the page reacts, and the popup goes on with it', async () => {
  const page = await open(`${ARCHIVE}/1002`);
  await startPointing(chromium, page);
  const layout = await page.evaluate(() => [document.documentElement.scrollHeight, document.querySelectorAll('iframe').length]);
  const cell = await page.evaluate(() => {
    const label = [...document.querySelectorAll('th')].find((one) => one.textContent === '关务信誉级')!;
    label.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = label.getBoundingClientRect();
    return { x: x + 20, y: y + height / 2, width };
  });
  await page.mouse.move(cell.x, cell.y);
  await page.mouse.click(cell.x, cell.y);
  const { popup: taught, title } = await popupOfPicked(chromium);
  expect(title).toContain('关务信誉级');
  expect(await page.$('countercheck-pick')).toBeNull();
  expect(await page.title()).toBe('企业档案');
  expect(await page.evaluate(() => [document.documentElement.scrollHeight, document.querySelectorAll('iframe').length])).toEqual(layout);
  expect((await chooseMeaning(taught, 'credit level', 'creditLevel')).join()).toContain('高级认证企业');
  await keepMeaning(taught, '关务信誉级');
  await taught.close();
  await page.close();
});

it('holds on every page of the same kind, and leaves pages of other kinds alone', async () => {
  const page = await open(`${ARCHIVE}/1001`);
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  await popup.waitForSelector('[data-testid=read-pair][data-label="关务信誉级"] [data-testid=forget-lesson]');
  expect((await readPairs(popup)).filter(({ taught }) => taught).map(({ meaning }) => meaning).sort()).toEqual(['creditLevel', 'uscc']);
  await popup.close();
  await page.goto('http://company-data.example/');
  const other = await openPopup(chromium, page);
  await readPopup(other);
  expect(await other.$('[data-testid=taught-count]')).toBeNull();
  await other.close();
  await page.close();
});

it('undoes a wrong lesson in two clicks from the popup, and the value is no longer compared', async () => {
  const page = await open(`${ARCHIVE}/1001`);
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  await popup.waitForSelector('[data-testid=read-pair][data-label="关务信誉级"][data-use=compared]');
  await popup.click('[data-testid=read-pair][data-label="关务信誉级"] [data-testid=forget-lesson]');
  await popup.waitForSelector('[data-testid=read-pair][data-label="关务信誉级"][data-use=labelUnknown]');
  await popup.click('[data-testid=undo]');
  await popup.waitForSelector('[data-testid=read-pair][data-label="关务信誉级"][data-use=compared]');
  await popup.close();
  await page.close();
});

it('lists lessons in the settings: exported, removed, imported again', async () => {
  await workbench.bringToFront();
  await workbench.evaluate(() => {
    location.hash = '#/settings';
  });
  await workbench.waitForSelector('[data-testid=host-lessons][data-host="company-data.example"]');
  await workbench.evaluate(() => {
    const made: Promise<string>[] = [];
    Object.assign(window, { made });
    URL.createObjectURL = (blob) => (made.push((blob as Blob).text()), 'blob:none');
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await workbench.click('[data-testid=export-lessons]');
  const file = await workbench.evaluate(() => (window as unknown as { made: Promise<string>[] }).made[0]!);
  expect(JSON.parse(file)).toEqual({
    format: 'countercheck-portal/1', hosts: ['company-data.example'],
    pages: [{ page: '/archive/*', labels: { 信用代号: 'uscc', 关务信誉级: 'creditLevel' } }],
  });
  for (let left = 2; left > 0; left -= 1) {
    await workbench.click('[data-testid=lesson] button');
    await workbench.waitForFunction((count) => document.querySelectorAll('[data-testid=lesson]').length === count, {}, left - 1);
  }
  const importText = (text: string): Promise<void> =>
    workbench.$eval('[data-testid=lesson-file]', (input, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'portal.json', { type: 'application/json' }));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  await importText(file.replace('"creditLevel"', '"creditLevl"'));
  await workbench.waitForSelector('[data-testid=lessons] [role=alert]');
  expect(await workbench.$eval('[data-testid=lessons] [role=alert]', (alert) => alert.textContent)).toMatch(/Line \d+, \/pages\/0\/labels\/关务信誉级/);
  expect(await workbench.$$('[data-testid=lesson]')).toHaveLength(0);
  await importText(file);
  await workbench.waitForFunction(() => document.querySelectorAll('[data-testid=lesson]').length === 2);
});
