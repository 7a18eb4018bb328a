import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';

const agentB = companies.find(({ id }) => id === 'agent-b')!;

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

describe('the sample portals in Chromium', () => {
  it('stand under the real host names, with data that arrive later', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`http://credit.customs.gov.cn${creditDetailPath(agentB)}`);
    expect(page.url()).toMatch(/^http:\/\/credit\.customs\.gov\.cn\//);
    expect(await page.$eval('#manaTypeName', (cell) => cell.textContent)).toBe('');
    await page.waitForFunction(() => document.querySelector('#manaTypeName')?.textContent === '认证企业');
    await page.close();
  });

  it('show Single Window in a frame of another subdomain, over https', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(deskUrl(agentB));
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    const frame = await page.waitForFrame((one) => new URL(one.url()).hostname === 'swapp.singlewindow.cn');
    await frame.waitForSelector('#lawMan');
    expect(await frame.$eval('#lawMan', (input) => (input as HTMLInputElement).value)).toBe('沈嘉禾');
    await page.close();
  });

  // A tab each: the error page reloads itself and would race with the next address.
  it.each(['https://www.example.org/', 'https://credit.customs.gov.cn/'])('are all there is to reach, not %s', async (url) => {
    const page = await chromium.browser.newPage();
    await expect(page.goto(url)).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
    await page.close();
  });
});
