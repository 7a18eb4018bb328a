import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companiesAbroad } from '../fixtures/portals/abroad';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, extensionPage, grantHost, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { badgeOf, readPopup, saveEvidence, sendFrom } from '../harness/screens';

const EOS = 'https://ec.europa.eu/taxation_customs/dds2/eos';
const HMRC = 'https://www.tax.service.gov.uk/check-eori-number/result';
const [nordwind, , harrow] = companiesAbroad;
const MISTYPED = 'GB473920518777';

let portals: SamplePortals;
let chromium: ExtensionBrowser;

beforeAll(async () => {
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
  const workbench = await extensionPage(chromium, 'workbench.html');
  await keep(workbench, { legalName: nordwind!.name, eoris: [nordwind!.eori] }, {
    eori: nordwind!.eori, aeoType: 'AEOF', aeoEffectiveOn: '2019-03-07', country: '德国', aeoCode: 'DE AEOF 00025/08',
  });
  await keep(workbench, { legalName: harrow!.name, eoris: [harrow!.eori, MISTYPED] }, { eori: harrow!.eori });
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
});

/** Keeps a core supplier abroad with what it claims. */
async function keep(workbench: Page, party: object, claims: Record<string, string>): Promise<void> {
  const blank = { formerNames: [], uscc: '', customsCodes: [], aeoCode: '', roles: ['coreSupplier'], note: '' };
  const saved = (await sendFrom(workbench, 'party/save', { ...blank, ...party })) as { value: { id: string } };
  for (const [field, value] of Object.entries(claims)) {
    await sendFrom(workbench, 'claim/save', { partyId: saved.value.id, field, value, source: 'email', sourceNote: '', claimedOn: '2026-11-01' });
  }
}

async function opened(url: string): Promise<{ page: Page; popup: Page }> {
  const page = await chromium.browser.newPage();
  await page.goto(url);
  return { page, popup: await openPopup(chromium, page) };
}

const meaningOn = (popup: Page): Promise<string | undefined> => popup.$eval('[data-testid=meaning]', (note) => (note as HTMLElement).dataset.means);

/** Field → outcome, once the popup compares something. */
async function outcomes(popup: Page): Promise<Record<string, string>> {
  await expect.poll(async () => (await readPopup(popup)).outcomes.length, { timeout: 15_000 }).toBeGreaterThan(0);
  return Object.fromEntries((await readPopup(popup)).outcomes.map(({ field, outcome }) => [field, outcome]));
}

it('may read nothing on these hosts before the click', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${HMRC}?eori=${harrow!.eori}`);
  const workbench = await extensionPage(chromium, 'workbench.html');
  const granted = await workbench.evaluate(() => (globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }).chrome.permissions.getAll());
  expect(granted.origins).toContain('http://credit.customs.gov.cn/*');
  expect(granted.origins.filter((origin) => /europa|gov\.uk/.test(origin))).toEqual([]);
  await page.close();
});

it('finds a holder of an authorisation by name only as possible, and compares once a person says so', async () => {
  const { popup } = await opened(`${EOS}/certificates.jsp?Lang=en&offset=1&holderName=maschinenbau`);
  expect(await readPopup(popup)).toMatchObject({ host: 'official', headline: 'Possible match: only the name agrees', outcomes: [] });
  expect(await meaningOn(popup)).toBe('euAeoFound');
  await popup.click('[data-testid=candidate] button');
  expect(await outcomes(popup)).toMatchObject({ aeoType: 'match', aeoEffectiveOn: 'match', country: 'match', eori: 'notShown', aeoCode: 'notShown' });
  expect((await readPopup(popup)).findings).toEqual([]);
});

it('lets a person choose among several holders', async () => {
  const { popup } = await opened(`${EOS}/certificates.jsp?Lang=en&offset=1&holderName=nordwind`);
  expect(await readPopup(popup)).toMatchObject({ choices: 2, outcomes: [] });
});

it('takes no hit for "could not tell", never for a difference', async () => {
  const { popup } = await opened(`${EOS}/certificates.jsp?Lang=en&offset=1&holderName=suedwind`);
  expect(await readPopup(popup)).toMatchObject({ state: 'noResult', tone: 'unknown', outcomes: [], findings: [] });
  expect(await meaningOn(popup)).toBe('euAeoNotFound');
});

it('knows the company by its number on the EU\'s validation, where the answer arrives later', async () => {
  const { popup } = await opened(`${EOS}/eori_validation.jsp?Lang=en&EoriNumb=${nordwind!.eori}&Expand=true`);
  expect(await outcomes(popup)).toMatchObject({ eori: 'match', country: 'match', eoriStatus: 'notClaimed' });
  expect(await meaningOn(popup)).toBe('euEoriFound');
});

it('sees on HMRC\'s page that a number is valid, and that another is not', async () => {
  const valid = await opened(`${HMRC}?eori=${harrow!.eori}`);
  expect(await outcomes(valid.popup)).toMatchObject({ eori: 'match', legalName: 'notClaimed' });
  expect(await meaningOn(valid.popup)).toBe('ukEoriFound');
  const refused = await opened(`${HMRC}?eori=${MISTYPED}`);
  await outcomes(refused.popup);
  expect((await readPopup(refused.popup)).findings.map(({ field, severity }) => [field, severity])).toContainEqual(['eori', 'warning']);
  expect(await meaningOn(refused.popup)).toBe('ukEoriNotFound');
});

it('keeps with the evidence what the answer can and cannot mean', async () => {
  const { popup } = await opened(`${EOS}/certificates.jsp?Lang=en&offset=1&holderName=suedwind`);
  await saveEvidence(popup);
  const workbench = await extensionPage(chromium, 'workbench.html');
  const texts = await workbench.evaluate(() => new Promise<string[]>((resolve) => {
    const asked = indexedDB.open('countercheck');
    asked.addEventListener('success', () => {
      const parts = asked.result.transaction('evidenceParts').objectStore('evidenceParts').getAll();
      const kept = (): { path: string; bytes: Uint8Array<ArrayBuffer> }[] => parts.result;
      parts.addEventListener('success', () => resolve(kept().filter(({ path }) => path === 'README.txt').map(({ bytes }) => new TextDecoder().decode(bytes))));
    });
  }));
  expect(texts).toEqual([expect.stringContaining('Not found does not mean not authorised.')]);
});

it.each([
  ['a page beside the portal on the same host', 'https://www.tax.service.gov.uk/personal-account', 'unofficial'],
  ['a look-alike', `http://ec.europa.eu.example.com/taxation_customs/dds2/eos/eori_validation.jsp?EoriNumb=${nordwind!.eori}`, 'lookAlike'],
])('%s is no check', async (_, url, host) => {
  const { popup } = await opened(url);
  expect((await readPopup(popup)).host).toBe(host);
  expect(await popup.$('[data-testid=meaning]')).toBeNull();
});

it('is read by itself once a person has allowed it, on the pages of the portal alone', async () => {
  await grantHost(chromium, 'https://www.tax.service.gov.uk/*');
  const { page, popup } = await opened(`${HMRC}?eori=${harrow!.eori}`);
  await popup.waitForSelector('[data-testid=add-portal-button]');
  await popup.click('[data-testid=add-portal-button]');
  await popup.waitForFunction(() => document.querySelector('[data-testid=add-portal]') === null);
  await popup.close();
  const workbench = await extensionPage(chromium, 'workbench.html');
  expect(await sendFrom(workbench, 'portal/list')).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ id: 'uk-eori', standing: 'active' }), expect.objectContaining({ id: 'eu-aeo', standing: 'off' })]) });
  await page.reload();
  expect(await badgeOf(workbench, page)).toMatch(/^\d+$/);
  await page.close();
  await workbench.close();
});
