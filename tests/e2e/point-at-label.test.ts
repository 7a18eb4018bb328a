import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, readPopup } from '../harness/screens';
import { chooseMeaning, popupOfPicked, startPointing } from '../harness/teaching';

const agentA = companies.find(({ id }) => id === 'agent-a')!;
const ARCHIVE = 'http://company-data.example/archive';

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

it('keeps a press from the button of the page beneath, and takes no press that no person made', async () => {
  const page = await open(`${ARCHIVE}/1002`);
  await startPointing(chromium, page);
  const { x, y } = await page.evaluate(() => {
    const button = document.getElementById('react')!;
    button.scrollIntoView({ block: 'center' });
    for (const type of ['pointermove', 'click']) document.querySelector('countercheck-pick')!.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 20, clientY: 20 }));
    const box = button.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  expect(await page.$('countercheck-pick')).toBeTruthy();
  await page.mouse.click(x, y);
  const { popup: taught, title } = await popupOfPicked(chromium);
  expect(title).toContain('查看');
  await taught.click('[data-testid=back]');
  expect(await page.title()).toBe('企业档案');
  await taught.close();
  await page.close();
});

it('points into a frame of another subdomain, and the lesson is kept for the host of the frame', async () => {
  const page = await open(deskUrl(agentA));
  await startPointing(chromium, page);
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
  const { popup: taught, title } = await popupOfPicked(chromium);
  expect(title).toContain('信用等级');
  expect(await page.$('countercheck-pick')).toBeNull();
  await chooseMeaning(taught, 'leave', 'ignore');
  expect(await taught.$eval('.teach-bar .save-foot', (foot) => foot.textContent)).toContain('swapp.singlewindow.cn');
  await taught.click('[data-testid=back]');
  await taught.close();
  await page.close();
});

it('Esc leaves the pointing; keys pick a label too, and the page hears none of them', async () => {
  const page = await open(`${ARCHIVE}/1001`);
  await page.evaluate(() => document.addEventListener('keydown', ({ key }) => { document.title += key; }));
  await startPointing(chromium, page);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('countercheck-pick') === null);
  await startPointing(chromium, page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const { popup, title } = await popupOfPicked(chromium);
  expect(title).toContain('主体全名');
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
