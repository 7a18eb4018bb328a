import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { filingDetailPath } from '../fixtures/portals/foreign-trade-filing';
import { gsxtDetailPath } from '../fixtures/portals/gsxt';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, type PopupReading, readPopup } from '../harness/screens';

const company = (id: string) => companies.find((one) => one.id === id)!;

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

/** The page with what the popup says of it once `field` has an outcome. */
async function judged(url: string, field: string): Promise<{ page: Page; reading: PopupReading; popup: Page }> {
  const page = await chromium.browser.newPage();
  await page.goto(url);
  const popup = await openPopup(chromium, page);
  await expect.poll(async () => (await readPopup(popup)).outcomes.map((row) => row.field), { timeout: 15_000 }).toContain(field);
  return { page, popup, reading: await readPopup(popup) };
}

const outcomeOf = (reading: PopupReading, field: string): string | undefined => reading.outcomes.find((row) => row.field === field)?.outcome;

it('reads the readonly inputs of the Single Window inside a frame of another subdomain, and marks the one that differs there', async () => {
  const { page, reading } = await judged(deskUrl(company('agent-a')), 'creditLevel');
  expect(reading.host).toBe('official');
  expect(outcomeOf(reading, 'creditLevel')).toBe('mismatch');
  expect(outcomeOf(reading, 'legalRepresentative')).toBe('match');
  const frame = page.frames().find((one) => one.url().includes('swapp.singlewindow.cn'))!;
  expect(await frame.waitForSelector('countercheck-marks')).toBeTruthy();
  expect(await page.$('countercheck-marks')).toBeNull();
});

it('reads scope, legal representative and status on the company register', async () => {
  const { reading } = await judged(`https://www.gsxt.gov.cn${gsxtDetailPath(company('agent-a'))}`, 'registrationStatus');
  expect(outcomeOf(reading, 'legalRepresentative')).toBe('match');
  expect(outcomeOf(reading, 'registrationStatus')).toBe('match');
  expect(reading.findings.filter(({ rule }) => rule === 'LIC-01')).toEqual([]);
});

it('reads the table layout of a provincial register alike', async () => {
  const { reading } = await judged(`https://gd.gsxt.gov.cn${gsxtDetailPath(company('agent-a'))}`, 'registrationStatus');
  expect(outcomeOf(reading, 'legalRepresentative')).toBe('match');
  expect(outcomeOf(reading, 'registrationStatus')).toBe('match');
});

it('finds where the foreign-trade filing and the customs data disagree, whichever was opened first', async () => {
  await (await judged(`http://credit.customs.gov.cn${creditDetailPath(company('agent-b'))}`, 'creditLevel')).page.close();
  const filing = await judged(`https://iecms.mofcom.gov.cn${filingDetailPath(company('agent-b'))}`, 'legalRepresentative');
  expect(filing.reading.findings.map(({ rule, field }) => `${rule} ${field}`)).toContain('REG-01 address');
  await filing.page.close();
  const customs = await judged(`http://credit.customs.gov.cn${creditDetailPath(company('agent-b'))}`, 'creditLevel');
  expect(customs.reading.findings.map(({ rule, field }) => `${rule} ${field}`)).toContain('REG-01 address');
});
