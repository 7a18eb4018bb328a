import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { handsOn, hook } from '../harness/hands';
import { keepLikeParties } from '../harness/many-parties';
import { addSamples, badgeOf, readPopup, sendFrom } from '../harness/screens';

const agent = companies.find(({ id }) => id === 'agent-a')!;
const OWN_PACK = { id: 'ours', version: '1.0.0', title: 'House rules', source: 'Compliance board', extends: 'article-2026' };
const NOTICE_2027 = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。`;

let portals: SamplePortals;
let chromium: ExtensionBrowser;
let workbench: Page;
let portal: Page;

beforeAll(async () => {
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
  workbench = await addSamples(chromium);
  portal = await chromium.browser.newPage();
  await portal.goto(`http://credit.customs.gov.cn${creditDetailPath(agent)}`);
  await badgeOf(workbench, portal);
  await workbench.bringToFront();
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
});

const { click, texts, at, write } = handsOn(() => workbench);
const wording = async (selector: string): Promise<string> => (await texts(selector)).join(' ').replaceAll(/\s+/gu, ' ');

/** A date as Chromium's date field takes it from the keyboard in English. */
async function writeDate(selector: string, day: string): Promise<void> {
  const control = (await workbench.waitForSelector(selector, { visible: true }))!;
  const [year = '', month = '', date = ''] = day.split('-');
  await control.type(month + date + year);
}

/** Rows of the dossier on the page, as document → state and reason. */
async function dossier(): Promise<Record<string, { state: string; text: string }>> {
  await workbench.waitForSelector(hook('dossier-row'), { timeout: 10_000 });
  const rows = await workbench.$$eval(hook('dossier-row'), (found) => found.map((row) => {
    const { rule = '', document: name = '', state = '' } = (row as HTMLElement).dataset;
    return [`${rule} ${name}`, { state, text: row.querySelectorAll('td')[1]?.textContent ?? '' }] as const;
  }));
  return Object.fromEntries(rows);
}

describe('what open findings may cost', () => {
  it('is a range of the value of the goods, with its rule, its caveat and what law says', async () => {
    await at('engagements/sample-engagement');
    await expect.poll(() => wording(hook('exposure')), { timeout: 10_000 }).toContain('CNY 6,000 to CNY 36,000');
    const text = await wording(hook('exposure'));
    expect(text).toContain('An estimate by the rule pack, no forecast.');
    expect(text).toContain('RISK-02');
    expect(text).toMatch(/Disagrees: the penalty regulations/u);
    expect(text).toContain('Enter the planned day of declaration');
    expect(await texts(`${hook('consequence')}[data-rule=RISK-03] h3`)).toEqual(['Inspection and early warning']);
  });

  it('follows what is entered of the business, and is provisional beyond the announced holidays', async () => {
    await click(hook('edit-engagement'));
    await write('[name=goodsAmount]', '1,000,000');
    await writeDate('[name=plannedOn]', '2026-12-30');
    await click('[name=bonded][value=yes]');
    await click('[name=screenshotClause][value=no]');
    await click(`${hook('engagement-form')} ${hook('save')}`);
    await expect.poll(() => wording(hook('exposure')), { timeout: 10_000 }).toContain('CNY 5,000 to CNY 30,000');
    expect(await wording(hook('exposure'))).toContain('between about 2027-01-05 and 2027-01-07; the holidays of that year are not announced yet');
  });
});

describe('the notice of a new year', () => {
  it('is refused with the clause that cannot be, and what was pasted stays', async () => {
    await at('settings');
    await write(`${hook('notice-form')} [name=text]`, NOTICE_2027.replace('4月3日', '4月31日'));
    await click(`${hook('notice-form')} ${hook('save')}`);
    await expect.poll(() => wording(`${hook('notice-form')} .problem, ${hook('notice-form')} [role=alert]`)).toContain('4月31日');
    expect(await workbench.$eval(`${hook('notice-form')} [name=text]`, (input) => (input as HTMLTextAreaElement).value)).toContain('2027年');
    expect(await texts(hook('holiday-notice'))).toEqual([]);
  });

  it('is taken once it reads, and terms in its year are no longer provisional', async () => {
    await write(`${hook('notice-form')} [name=text]`, NOTICE_2027);
    await click(`${hook('notice-form')} ${hook('save')}`);
    await expect.poll(() => texts(hook('holiday-notice'))).toEqual([expect.stringContaining('2027')]);
    await at('engagements/sample-engagement');
    await expect.poll(() => wording(hook('exposure')), { timeout: 10_000 }).toContain('between 2027-01-05 and 2027-01-07');
  });
});

describe('the dossier of a party', () => {
  it('says of every document that nobody has looked, until somebody has; the engagement answers for its contract', async () => {
    await at('parties/sample-agent-a');
    await expect.poll(async () => (await dossier())['LNK-02 screenshotClause'], { timeout: 10_000 }).toMatchObject({ state: 'missing', text: expect.stringContaining('The contract does not have it.') });
    const entries = await dossier();
    expect(entries['REG-03 powerOfAttorney']).toEqual({ state: 'notKnown', text: 'Nobody has noted documents of this enterprise yet.' });
    expect(entries['PACK-02 customsRegistration']?.state).toBe('present');
  });

  it('shows what was noted: present, lacking, missing, not applicable and why; bonded goods ask for their form', async () => {
    await click(hook('edit-file'));
    await click(hook('add-documents'));
    await click('[name=has][value=usccAgrees]');
    await writeDate(`${hook('rows-documents')} [name=on]`, '2026-10-01');
    await write(`${hook('rows-documents')} [name=source]`, 'annex 2');
    await click(`${hook('file-form')} ${hook('save')}`);
    await expect.poll(async () => (await dossier())['LIC-02 businessLicence'], { timeout: 10_000 }).toEqual({ state: 'present', text: 'annex 2 · 2026-10-01' });
    const entries = await dossier();
    expect(entries['REG-03 powerOfAttorney']).toEqual({ state: 'missing', text: 'No record of it in the file.' });
    expect(entries['REG-06 bondedForm']).toMatchObject({ state: 'missing', text: expect.stringContaining('精密连接器出口') });
    expect(entries['AEO-05 auditReport']).toEqual({ state: 'notApplicable', text: 'Asked for only with an AEO application; none is noted.' });
    expect(entries['PACK-02 aeoCertificate']?.text).toBe('Optional; its absence is no finding.');
  });

  it('is judged on the page too', async () => {
    const popup = await openPopup(chromium, portal);
    await expect.poll(async () => (await readPopup(popup)).findings.map(({ rule }) => rule), { timeout: 10_000 }).toEqual(expect.arrayContaining(['REG-03', 'REG-06', 'LNK-02', 'DYN-05']));
    expect((await readPopup(popup)).findings.find(({ rule }) => rule === 'REG-06')?.text).toContain('精密连接器出口');
    await popup.close();
    await workbench.bringToFront();
  });
});

describe('a past check', () => {
  it('is judged again as of its day, with claims, documents and chains as they stood', async () => {
    await at('parties');
    await at('parties/sample-agent-a');
    await workbench.waitForSelector(hook('earlier-check'), { timeout: 10_000 });
    const rows = (await texts(hook('earlier-check'))).length;
    expect(rows).toBeGreaterThan(0);
    await click(`${hook('earlier-check')}:last-child summary`);
    await click(`${hook('earlier-check')}:last-child ${hook('judge-again')}`);
    await expect.poll(() => wording(`${hook('earlier-check')}:last-child ${hook('judged-again')}`), { timeout: 10_000 }).toContain('No finding differs.');
  });

  it('shows what differs where the pack it was made with judges otherwise by now', async () => {
    await sendFrom(workbench, 'pack/import', { text: JSON.stringify({ ...OWN_PACK, drop: ['DYN-05'] }) });
    await sendFrom(workbench, 'pack/use', { id: 'ours' });
    const byOwnPack = async (version: string) => (await wording(`.last-check > p`)).includes(`ours ${version}`);
    await expect.poll(() => byOwnPack('1.0.0'), { timeout: 10_000 }).toBe(true);
    await sendFrom(workbench, 'pack/import', { text: JSON.stringify({ ...OWN_PACK, version: '1.1.0' }) });
    await expect.poll(() => byOwnPack('1.1.0'), { timeout: 10_000 }).toBe(true);
    const before = `${hook('earlier-check')}:first-child`;
    await expect.poll(() => wording(before), { timeout: 10_000 }).toContain('ours 1.0.0');
    await click(`${before} summary`);
    await click(`${before} ${hook('judge-again')}`);
    await workbench.waitForSelector(`${before} ${hook('preview-finding')}[data-rule=DYN-05]`, { timeout: 10_000 });
    expect(await wording(`${before} ${hook('judged-again')}`)).toMatch(/ours 1\.0\.0.*ours 1\.1\.0.*New:.*As of 20\d\d-\d\d-\d\d/u);
  });
});

describe('a preview over many parties', () => {
  it('shows how far it is, and is done in seconds', async () => {
    await keepLikeParties(workbench, 'sample-agent-a', 300);
    await at('settings');
    await click('[name=pack][value=law-2026-04]');
    const start = Date.now();
    await workbench.waitForSelector(`${hook('preview-progress')}[data-done=false] progress:not([hidden])`, { timeout: 2000 });
    expect(await wording(hook('preview-progress'))).toMatch(/Judging again: \d+ of 30\d enterprises/u);
    await workbench.waitForSelector(`${hook('preview-progress')}[data-done=true]`, { timeout: 20_000 });
    console.info(`preview of 300 parties: ${Date.now() - start} ms`);
    expect(await wording(hook('preview-progress'))).toMatch(/30\d checked enterprises/u);
    expect(Date.now() - start).toBeLessThan(10_000);
  });
});
