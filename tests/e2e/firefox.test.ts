import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { firefoxPage, type FirefoxWithExtension, launchFirefox, pressToolbarButton } from '../harness/firefox';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { readPopup, saveEvidence, sendFrom } from '../harness/screens';

const company = (id: string) => companies.find((one) => one.id === id)!;

let portals: SamplePortals;
let firefox: FirefoxWithExtension;

beforeAll(async () => {
  portals = await startSamplePortals();
  firefox = await launchFirefox({ extensionDir: BUILT.firefox, portals });
  const workbench = await firefoxPage(firefox, 'workbench.html');
  expect(await sendFrom(workbench, 'samples/add')).toMatchObject({ ok: true });
});
afterAll(async () => {
  await firefox?.close();
  await portals?.close();
});

/** The popup over a page, opened the way a person opens it. */
async function popupOver(url: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await pressToolbarButton(firefox, page);
  const popup = await firefoxPage(firefox, 'popup.html', page);
  await popup.waitForSelector('[data-testid=outcome-row]', { timeout: 20_000 });
  return popup;
}

describe('the built extension in Firefox', () => {
  it('finds the level that does not hold and the chain it lowers, and saves the evidence', async () => {
    const popup = await popupOver(`http://credit.customs.gov.cn${creditDetailPath(company('agent-a'))}`);
    const { findings, outcomes } = await readPopup(popup);
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'DYN-05', severity: 'critical', field: 'creditLevel' }),
        expect.objectContaining({ rule: 'LNK-01' }),
      ]),
    );
    expect(outcomes).toContainEqual({ field: 'creditLevel', outcome: 'mismatch' });
    expect(await saveEvidence(popup)).toMatch(/^[\da-f]{64}$/);
  });

  it('reads Single Window through its frame of another subdomain', async () => {
    const popup = await popupOver(deskUrl(company('agent-b')));
    const { outcomes } = await readPopup(popup);
    expect(outcomes).toContainEqual({ field: 'legalRepresentative', outcome: 'match' });
    expect(outcomes.filter(({ outcome }) => outcome === 'mismatch')).toEqual([]);
  });
});
