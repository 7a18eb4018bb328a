import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, extensionPage, launchChromium, openPopup } from '../harness/chromium';
import { handsOn, hook } from '../harness/hands';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { readPopup } from '../harness/screens';

const company = (id: string) => companies.find((one) => one.id === id)!;
const agent = company('agent-a');
const client = company('client-c');
const supplier = company('supplier-1');

let portals: SamplePortals;
let chromium: ExtensionBrowser;
let workbench: Page;

beforeAll(async () => {
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
  workbench = await extensionPage(chromium, 'workbench.html');
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
});

const { click, texts, at, write: writeInto } = handsOn(() => workbench);
const write = (name: string, text: string): Promise<void> => writeInto(`[name=${name}]`, text);

async function addParty(name: string, uscc: string, role: string): Promise<void> {
  await at('parties');
  await click(hook('add-party'));
  await write('legalName', name);
  await click(`${hook('party-form')} input[value=${role}]`);
  await write('uscc', uscc);
  await click(`${hook('party-form')} ${hook('save')}`);
}

async function addClaim(field: string, value: string): Promise<void> {
  await click(hook('add-claim'));
  await workbench.waitForSelector(`${hook('claim-form')} select[name=field]`, { visible: true });
  await workbench.select('select[name=field]', field);
  await write('value', value);
  await click(`${hook('claim-form')} ${hook('save')}`);
  await workbench.waitForSelector(hook('claim-form'), { hidden: true });
}

async function pick(name: string, wanted: string): Promise<void> {
  await write(name, wanted.slice(0, 4));
  await expect.poll(() => texts(`[role=listbox]:not([hidden]) ${hook('party-option')}`)).toEqual([expect.stringContaining(wanted)]);
  await click(`[role=listbox]:not([hidden]) ${hook('party-option')}`);
}

describe('what a person keeps in the workbench', () => {
  it('refuses a code with a wrong check digit beside its field and keeps what was typed', async () => {
    await addParty(agent.name, `${agent.uscc.slice(0, -1)}${agent.uscc.endsWith('A') ? 'B' : 'A'}`, 'agent');
    await expect.poll(() => workbench.$eval('[name=uscc]', (input) => input.getAttribute('aria-invalid'))).toBe('true');
    expect(await workbench.$eval('[name=legalName]', (input) => (input as HTMLInputElement).value)).toBe(agent.name);
  });

  it('adds the agent once the code is right, and a claim', async () => {
    await write('uscc', agent.uscc);
    await click(`${hook('party-form')} ${hook('save')}`);
    await addClaim('creditLevel', '高级认证企业');
    await expect.poll(() => texts(hook('claim-row'))).toEqual([expect.stringContaining('高级认证企业')]);
  });

  it('edits a claim', async () => {
    await click(hook('edit-claim'));
    await write('sourceNote', 'Annex 2');
    await click(`${hook('claim-form')} ${hook('save')}`);
    await expect.poll(() => texts(hook('claim-row'))).toEqual([expect.stringContaining('Annex 2')]);
  });

  it('brings a deleted claim back', async () => {
    await click(hook('delete-claim'));
    await expect.poll(() => texts(hook('claim-row'))).toEqual([]);
    await click(hook('undo'));
    await expect.poll(() => texts(hook('claim-row'))).toEqual([expect.stringContaining('高级认证企业')]);
  });

  it('joins client, agent and core supplier in a supply chain', async () => {
    await addParty(client.name, client.uscc, 'client');
    await workbench.waitForSelector(hook('add-claim'));
    await addParty(supplier.name, supplier.uscc, 'coreSupplier');
    await addClaim('creditLevel', '高级认证企业');
    await at('engagements');
    await click(hook('add-engagement'));
    await write('name', 'Autumn order');
    await pick('clientId', client.name);
    await pick('agentIds', agent.name);
    await pick('coreSupplierIds', supplier.name);
    await click(`${hook('engagement-form')} ${hook('save')}`);
    await workbench.waitForSelector(hook('edit-engagement'));
    await at('engagements');
    await expect.poll(() => texts(hook('engagement-row'))).toEqual([expect.stringContaining('Autumn order')]);
  });

  it('is what the page is compared with', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`http://credit.customs.gov.cn${creditDetailPath(agent)}`);
    const popup = await openPopup(chromium, page);
    await expect.poll(async () => (await readPopup(popup)).findings.map(({ rule }) => rule), { timeout: 10_000 }).toEqual(['DYN-05', 'LNK-01']);
    await popup.close();
    await page.close();
  });

  it('brings a deleted supply chain back', async () => {
    await workbench.bringToFront();
    await at('engagements');
    await click(hook('engagement-row'));
    await click(hook('delete-engagement'));
    await click(hook('undo'));
    await at('engagements');
    await expect.poll(() => texts(hook('engagement-row'))).toHaveLength(1);
  });

  it('speaks Chinese when it is told to, at once', async () => {
    await at('settings');
    await workbench.waitForSelector('[name=language]');
    await click('[name=language][value=zh_CN]');
    await expect.poll(() => workbench.$eval('html', (html) => html.lang)).toBe('zh-CN');
    await expect.poll(() => texts('h1')).toEqual(['设置']);
  });
});
