import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium } from '../harness/chromium';
import { handsOn, hook } from '../harness/hands';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, badgeOf } from '../harness/screens';

const agent = companies.find(({ id }) => id === 'agent-a')!;
const OWN = {
  id: 'ours', version: '1.0.0', title: 'House rules', source: 'Compliance board', extends: 'article-2026', drop: ['DYN-05'],
};

let portals: SamplePortals;
let chromium: ExtensionBrowser;
let workbench: Page;
let portal: Page;
let folder: string;
let before: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals, downloadDir: folder });
  workbench = await addSamples(chromium);
  portal = await chromium.browser.newPage();
  await portal.goto(`http://credit.customs.gov.cn${creditDetailPath(agent)}`);
  before = await badgeOf(workbench, portal);
  await workbench.bringToFront();
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
  await rm(folder, { recursive: true, force: true });
});

const { click, texts, at } = handsOn(() => workbench);

async function importPack(pack: object): Promise<void> {
  const file = join(folder, 'pack.json');
  await writeFile(file, JSON.stringify(pack, null, 2));
  const input = (await workbench.waitForSelector(hook('pack-file'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

/** The count on the portal's tab, once it is another one than before. */
async function badgeAfter(): Promise<string> {
  await expect.poll(() => badgeOf(workbench, portal), { timeout: 10_000 }).not.toBe(before);
  const badge = await badgeOf(workbench, portal);
  await workbench.bringToFront();
  return badge;
}

describe('rule packs', () => {
  it('names what is wrong with a pack by line, and keeps nothing of it', async () => {
    await at('rules');
    await importPack({ ...OWN, version: '1', drop: ['NO-1'] });
    await expect.poll(() => texts(`${hook('pack-drop')} [role=alert] p`)).toEqual([expect.stringContaining('Line 3, /version')]);
    expect(await texts(`${hook('pack')}[data-pack=ours]`)).toEqual([]);
  });

  it('imports the pack once it is mended', async () => {
    await importPack(OWN);
    await expect.poll(() => texts(`${hook('pack')}[data-pack=ours] h2`)).toEqual(['House rules']);
    expect(await texts(`${hook('pack-drop')} [role=alert]`)).toEqual([]);
  });

  it('shows in the settings what the pack would change before it is used', async () => {
    await at('settings');
    await click('[name=pack][value=ours]');
    await expect.poll(() => texts(hook('preview-finding')), { timeout: 10_000 }).not.toEqual([]);
    const rules = await workbench.$$eval(hook('preview-finding'), (found) => found.map((element) => (element as HTMLElement).dataset.rule));
    expect(rules).toEqual(['DYN-05']);
  });

  it('judges the open tab again when the pack is put in use', async () => {
    await click(hook('use-pack'));
    expect(Number(await badgeAfter())).toBeLessThan(Number(before));
    expect(await workbench.$eval('[name=pack]:checked', (input) => (input as HTMLInputElement).value)).toBe('ours');
  });

  it('does not offer to remove the pack while it is in use; afterwards removes it, and brings it back', async () => {
    await at('rules');
    await workbench.waitForSelector(`${hook('pack')}[data-pack=ours] ${hook('export-pack')}`);
    expect(await texts(`${hook('pack')}[data-pack=ours] ${hook('remove-pack')}`)).toEqual([]);
    await at('settings');
    await click('[name=pack][value=article-2026]');
    await click(hook('use-pack'));
    await at('rules');
    await click(`${hook('pack')}[data-pack=ours] > summary`);
    await click(`${hook('pack')}[data-pack=ours] ${hook('remove-pack')}`);
    await expect.poll(() => texts(`${hook('pack')}[data-pack=ours]`)).toEqual([]);
    await click(hook('undo'));
    await expect.poll(() => texts(`${hook('pack')}[data-pack=ours] h2`)).toEqual(['House rules']);
  });

  it('hands out the published schema', async () => {
    await click(hook('pack-schema'));
    await expect.poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.schema.json')), { timeout: 10_000 }).toHaveLength(1);
    const schema = JSON.parse(await readFile(join(folder, 'countercheck-rule-pack.schema.json'), 'utf8')) as { title?: string };
    expect(schema.title).toBe('Rule pack');
  });
});
