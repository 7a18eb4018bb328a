import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, openRead, readPairs, readPopup } from '../harness/screens';

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

/** The popup the extension has opened by itself. */
async function popupByItself(): Promise<Page> {
  const target = await chromium.browser.waitForTarget((one) => one.url().startsWith(chromium.url('popup.html')), { timeout: 10_000 });
  return (await target.asPage())!;
}

/** Chooses a meaning in the popup and waits for what it would read. */
async function choose(popup: Page, search: string, field: string): Promise<string[]> {
  await popup.waitForSelector('[data-testid=meaning-search]');
  await popup.waitForFunction(() => document.querySelectorAll('[data-testid=meaning-option]').length > 10);
  await popup.type('[data-testid=meaning-search]', search);
  await popup.click(`[data-testid=meaning-option][data-field=${field}]`);
  await popup.waitForSelector('[data-testid=trial][data-values]');
  return popup.$$eval('[data-testid=trial-value]', (values) => values.map((value) => value.textContent ?? ''));
}

/** Keeps the meaning chosen and waits for the list of what was read with the lesson in it. */
async function keep(popup: Page, label: string): Promise<void> {
  await popup.click('[data-testid=keep-lesson]');
  await popup.waitForSelector(`[data-testid=read-pair][data-label="${label}"] [data-testid=forget-lesson]`);
}

it('teaches a label from the list, by keys and search, and shows the value before it is kept', async () => {
  const page = await open(`${ARCHIVE}/1001`);
  const popup = await openPopup(chromium, page);
  expect(await readPopup(popup)).toMatchObject({ state: 'notRecognised', host: 'unofficial' });
  await openRead(popup);
  expect((await readPairs(popup)).find(({ label }) => label === '信用代号')).toMatchObject({ use: 'labelUnknown', taught: false });
  await popup.click('[data-testid=read-pair][data-label="信用代号"] [data-testid=teach-pair]');
  expect((await choose(popup, '社会信用', 'uscc')).join()).toContain(agentA.uscc);
  await keep(popup, '信用代号');
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

it('lets a person point at a label: nothing of the page reacts, and the popup goes on with it', async () => {
  const page = await open(`${ARCHIVE}/1002`);
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  await popup.click('[data-testid=point-at-label]');
  await page.waitForSelector('countercheck-pick');
  const layout = await page.evaluate(() => [document.documentElement.scrollHeight, document.querySelectorAll('iframe').length]);
  const cell = await page.evaluate(() => {
    const label = [...document.querySelectorAll('th')].find((one) => one.textContent === '关务信誉级')!;
    label.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = label.getBoundingClientRect();
    return { x: x + 20, y: y + height / 2, width };
  });
  await page.mouse.move(cell.x, cell.y);
  await page.mouse.click(cell.x, cell.y);
  const taught = await popupByItself();
  await taught.waitForSelector('[data-testid=teach]');
  expect(await taught.$eval('[data-testid=teach] h1', (title) => title.textContent)).toContain('关务信誉级');
  expect(await page.$('countercheck-pick')).toBeNull();
  expect(await page.title()).toBe('企业档案');
  expect(await page.evaluate(() => [document.documentElement.scrollHeight, document.querySelectorAll('iframe').length])).toEqual(layout);
  expect((await choose(taught, 'credit level', 'creditLevel')).join()).toContain('高级认证企业');
  await keep(taught, '关务信誉级');
  await taught.close();
  await page.close();
});

it('keeps a press from the button of the page beneath, and takes no press that no person made', async () => {
  const page = await open(`${ARCHIVE}/1002`);
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  await popup.click('[data-testid=point-at-label]');
  await page.waitForSelector('countercheck-pick');
  const { x, y } = await page.evaluate(() => {
    const button = document.getElementById('react')!;
    button.scrollIntoView({ block: 'center' });
    for (const type of ['pointermove', 'click']) document.querySelector('countercheck-pick')!.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 20, clientY: 20 }));
    const box = button.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  expect(await page.$('countercheck-pick')).toBeTruthy();
  await page.mouse.click(x, y);
  const taught = await popupByItself();
  await taught.waitForSelector('[data-testid=teach]');
  expect(await taught.$eval('[data-testid=teach] h1', (title) => title.textContent)).toContain('查看');
  await taught.click('[data-testid=back]');
  expect(await page.title()).toBe('企业档案');
  await taught.close();
  await page.close();
});

it('points into a frame of another subdomain, and the lesson is kept for the host of the frame', async () => {
  const page = await open(deskUrl(agentA));
  const popup = await openPopup(chromium, page);
  await readPopup(popup);
  await openRead(popup);
  await popup.click('[data-testid=point-at-label]');
  const frame = page.frames().find((one) => one.url().includes('swapp.singlewindow.cn'))!;
  await frame.waitForSelector('countercheck-pick');
  const inside = await frame.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      if (!walk.currentNode.textContent?.includes('信用等级')) continue;
      const range = document.createRange();
      range.selectNodeContents(walk.currentNode);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error('The frame shows no 信用等级.');
  });
  const around = (await (await frame.frameElement())!.boundingBox())!;
  await page.mouse.move(5, 5);
  await page.mouse.move(around.x + inside.x - 3, around.y + inside.y);
  await page.mouse.move(around.x + inside.x, around.y + inside.y);
  await page.mouse.click(around.x + inside.x, around.y + inside.y);
  const taught = await popupByItself();
  await taught.waitForSelector('[data-testid=teach]');
  expect(await taught.$eval('[data-testid=teach] h1', (title) => title.textContent)).toContain('信用等级');
  expect(await page.$('countercheck-pick')).toBeNull();
  await choose(taught, 'leave', 'ignore');
  expect(await taught.$eval('.teach-bar .save-foot', (foot) => foot.textContent)).toContain('swapp.singlewindow.cn');
  await taught.click('[data-testid=back]');
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

it('Esc leaves the pointing; keys pick a label too, and the page hears none of them', async () => {
  const page = await open(`${ARCHIVE}/1001`);
  await page.evaluate(() => document.addEventListener('keydown', ({ key }) => { document.title += key; }));
  const start = async (): Promise<void> => {
    const popup = await openPopup(chromium, page);
    await readPopup(popup);
    await openRead(popup);
    await popup.click('[data-testid=point-at-label]');
    await page.waitForSelector('countercheck-pick');
  };
  await start();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('countercheck-pick') === null);
  await start();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const popup = await popupByItself();
  await popup.waitForSelector('[data-testid=teach]');
  expect(await popup.$eval('[data-testid=teach] h1', (title) => title.textContent)).toContain('主体全名');
  await popup.click('[data-testid=back]');
  expect(await page.title()).toBe('企业档案');
  await popup.close();
  await page.close();
});

it('is offered on an official page of an unknown layout, beside saving evidence anyway', async () => {
  const page = await open(`http://credit.customs.gov.cn${creditDetailPath(agentA)}&state=unrecognised`);
  const popup = await openPopup(chromium, page);
  expect(await readPopup(popup)).toMatchObject({ state: 'notRecognised' });
  expect(await popup.$eval('[data-testid=save-evidence]', (button) => button.textContent)).toContain('Save evidence anyway');
  await popup.click('[data-testid=teach-here]');
  await page.waitForSelector('countercheck-pick');
  await page.keyboard.press('Escape');
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
