import { afterAll, beforeAll, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { shadowUrl } from '../fixtures/portals/shadow-roots';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { IsolatedWorlds } from '../harness/isolated-world';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, badgeOf, readPopup } from '../harness/screens';

const [agentA] = companies;

let portals: SamplePortals;
let chromium: ExtensionBrowser;

beforeAll(async () => {
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
});

it.each(['open', 'closed'] as const)('a company in a shadow root (%s) is read and marked, and rows that arrive there are followed', async (mode) => {
  const workbench = await addSamples(chromium);
  const page = await chromium.browser.newPage();
  const worlds = await IsolatedWorlds.of(page, chromium.extension);
  await page.goto(shadowUrl(mode));
  await badgeOf(workbench, page);
  const { reading, revision } = await worlds.read();
  expect(reading.subjects[0]?.readings.map(({ raw }) => raw)).toEqual([agentA!.name, agentA!.uscc]);
  await page.evaluate(() => (window as never as { arrive(): void }).arrive());
  await expect.poll(async () => (await worlds.read()).revision, { timeout: 10_000 }).toBeGreaterThan(revision);
  expect((await worlds.read()).reading.subjects[0]?.readings.at(-1)).toMatchObject({ field: 'creditLevel', raw: agentA!.customs.level });
  const popup = await openPopup(chromium, page);
  await expect.poll(async () => (await readPopup(popup)).outcomes, { timeout: 15_000 }).toContainEqual({ field: 'creditLevel', outcome: 'mismatch' });
  expect(await page.waitForSelector('countercheck-marks')).toBeTruthy();
  await page.close();
});
