import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createServer } from 'wxt';
import { companies } from '../tests/fixtures/portals/companies';
import { creditDetailPath } from '../tests/fixtures/portals/credit-customs/site';
import { launchChromium } from '../tests/harness/chromium';
import { startSamplePortals } from '../tests/harness/sample-portals';
import { ensureBrowsers } from './browsers';

const ROOT = resolve(import.meta.dirname, '..');
const DEV_BUILD = join(ROOT, '.output', 'chrome-mv3-dev');
/** Kept between runs, so that parties and claims entered while developing stay. */
const PROFILE = join(ROOT, '.wxt', 'dev-profile');

/**
 * `npm run dev`: WXT's development server, the sample portals under their real host names, and a
 * Chromium that sees both. Ends when the browser is closed or by Ctrl+C.
 */
export default async function dev(): Promise<number> {
  ensureBrowsers({ install: false, needs: ['Chromium'] });
  const server = await createServer({ root: ROOT, webExt: { disabled: true } });
  await server.start();
  const portals = await startSamplePortals();
  mkdirSync(PROFILE, { recursive: true });
  const chromium = await launchChromium({ extensionDir: DEV_BUILD, portals, headless: false, userDataDir: PROFILE });
  const [page] = await chromium.browser.pages();
  await page?.goto(`http://credit.customs.gov.cn${creditDetailPath(companies[0]!)}`);
  console.log('Ready. Close the browser or press Ctrl+C to end.');
  await new Promise<void>((end) => {
    chromium.browser.once('disconnected', () => end());
    process.once('SIGINT', () => void chromium.close().finally(end));
  });
  await portals.close();
  await server.stop();
  return 0;
}
