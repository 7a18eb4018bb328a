import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { shadowUrl } from '../fixtures/portals/shadow-roots';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { type FirefoxWithExtension, firefoxPage, launchFirefox } from '../harness/firefox';
import { pressCommand, pressToolbarButton } from '../harness/firefox-window';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { sendFrom } from '../harness/screens';

const company = (id: string) => companies.find((one) => one.id === id)!;

/** Of the popup: the rules of its findings, with their severity. */
const RULES = `return [...document.querySelectorAll('[data-testid=finding]')].map(({ dataset }) => dataset.rule + ' ' + dataset.severity).join(', ')`;
/** Of the popup: every field with its outcome. */
const OUTCOMES = `return [...document.querySelectorAll('[data-testid=outcome-row]')].map(({ dataset }) => dataset.field + ' ' + dataset.outcome).join(', ')`;

let portals: SamplePortals;
let firefox: FirefoxWithExtension;
let workbench: Page;

beforeAll(async () => {
  portals = await startSamplePortals();
  firefox = await launchFirefox({ extensionDir: BUILT.firefox, portals });
  workbench = await firefoxPage(firefox, 'workbench.html');
  expect(await sendFrom(workbench, 'samples/add')).toMatchObject({ ok: true });
});
afterAll(async () => {
  await firefox?.close();
  await portals?.close();
});

async function open(url: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Rows in the store's evidence table, asked of the store itself. */
const savedRecords = (): Promise<number> =>
  workbench.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('countercheck');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('evidence').objectStore('evidence').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );

describe('the built extension in Firefox', () => {
  it('finds the level that does not hold and the chain it lowers, and saves the evidence by button and by keys', async () => {
    const page = await open(`http://credit.customs.gov.cn${creditDetailPath(company('agent-a'))}`);
    const popup = await pressToolbarButton(firefox, page);
    expect(await popup.until(RULES)).toBe('DYN-05 critical, LNK-01 warning');
    expect(await popup.until(OUTCOMES)).toContain('creditLevel mismatch');
    expect(await popup.until('return content.innerWidth + " × " + content.innerHeight')).toBe('400 × 600');
    await popup.until(`document.querySelector('[data-testid=save-evidence]').click(); return 'clicked'`);
    await popup.until(`return document.querySelector('[data-testid=save-result][data-result=saved]')?.textContent`);
    expect(await savedRecords()).toBe(1);
    await popup.close();
    await pressCommand(firefox, page);
    await expect.poll(savedRecords, { timeout: 15_000 }).toBe(2);
  });

  it('reads Single Window through its frame of another subdomain', async () => {
    const popup = await pressToolbarButton(firefox, await open(deskUrl(company('agent-b'))));
    const outcomes = await popup.until(OUTCOMES);
    expect(outcomes).toContain('legalRepresentative match');
    expect(outcomes).not.toContain('mismatch');
    await popup.close();
  });

  it('lists what was read, shows a value on the page, and teaches a label', async () => {
    const page = await open('http://company-data.example/archive/1001');
    const popup = await pressToolbarButton(firefox, page);
    await popup.press('[data-testid=open-read]');
    await popup.press('[data-testid=read-pair][data-label="信用代号"] .read-show');
    expect(await popup.until(`return document.querySelector('[data-testid=read-said]')?.textContent`)).toContain('信用代号');
    expect(await page.$('countercheck-marks')).toBeTruthy();
    await popup.press('[data-testid=read-pair][data-label="信用代号"] [data-testid=teach-pair]');
    await popup.press('[data-testid=meaning-option][data-field=uscc]');
    expect(await popup.until(`return document.querySelector('[data-testid=trial-value]')?.textContent`)).toContain(company('agent-a').uscc);
    await popup.press('[data-testid=keep-lesson]');
    expect(await popup.until(`return document.querySelector('[data-testid=forget-lesson]') && 'taught'`)).toBe('taught');
    await popup.press('[data-testid=back]');
    expect(await popup.until(OUTCOMES)).toContain('uscc match');
    await popup.close();
    await page.close();
  });

  it('lets a person point at a label on the page', async () => {
    const page = await open('http://company-data.example/archive/1002');
    const popup = await pressToolbarButton(firefox, page);
    await popup.press('[data-testid=open-read]');
    await popup.press('[data-testid=point-at-label]');
    await page.waitForSelector('countercheck-pick');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('countercheck-pick') === null);
    const again = await pressToolbarButton(firefox, page);
    expect(await again.until(`return document.querySelector('[data-testid=teach] h1')?.textContent`)).toContain('主体全名');
    await again.press('[data-testid=back]');
    await again.close();
    await page.close();
  });

  it('adds a portal, reads it by itself from then on, and says that it is not official', async () => {
    const page = await open('http://company-data.example/');
    const popup = await pressToolbarButton(firefox, page);
    await popup.press('[data-testid=add-portal-button]');
    await expect.poll(async () => sendFrom(workbench, 'portal/list'), { timeout: 15_000 }).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ id: 'company-data.example', standing: 'active' })]) });
    await popup.close();
    await page.goto('http://company-data.example/news', { waitUntil: 'domcontentloaded' });
    await page.goto('http://company-data.example/', { waitUntil: 'domcontentloaded' });
    const again = await pressToolbarButton(firefox, page);
    expect(await again.until(`return document.querySelector('[data-testid=host-line]')?.dataset.host`)).toBe('unofficial');
    expect(await again.until(`return document.querySelector('[data-testid=outcome-row]') && !document.querySelector('[data-testid=add-portal]') && 'read'`)).toBe('read');
    expect(await sendFrom(workbench, 'portal/remove', { id: 'company-data.example' })).toMatchObject({ ok: true });
    await again.close();
    await page.close();
  });

  it.each(['open', 'closed'] as const)('reads a company in a shadow root (%s), and a row that arrives there', async (mode) => {
    const page = await open(shadowUrl(mode));
    await page.evaluate(() => void setTimeout(() => (window as never as { arrive(): void }).arrive(), 1000));
    const popup = await pressToolbarButton(firefox, page);
    const level = `const row = document.querySelector('[data-testid=outcome-row][data-field=creditLevel]'); return row?.dataset.outcome === 'mismatch' ? 'mismatch' : ''`;
    expect(await popup.until(level)).toBe('mismatch');
    await popup.close();
  });
});
