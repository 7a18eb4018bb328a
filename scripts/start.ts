import { join, resolve } from 'node:path';
import { build } from 'wxt';
import { companies } from '../tests/fixtures/portals/companies';
import { creditDetailPath } from '../tests/fixtures/portals/credit-customs/site';
import { BUILT } from '../tests/harness/built-extension';
import { launchChromium } from '../tests/harness/chromium';
import { startSamplePortals } from '../tests/harness/sample-portals';
import { addSamples } from '../tests/harness/screens';
import { ensureBrowsers } from './browsers';
import { runMainJob } from './main-job';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'Usage: npm start -- [--headless [--out DIR]]';

interface StartOptions {
  headless: boolean;
  out: string;
}

function parseOptions(args: readonly string[]): StartOptions {
  const options: StartOptions = { headless: false, out: join('artifacts', 'start') };
  const rest = [...args];
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    const value = option === '--out' ? rest.shift() : undefined;
    if (option === '--headless') options.headless = true;
    else if (value !== undefined) options.out = value;
    else throw new Error(`"${option}" is not understood${option === '--out' ? ' without a folder' : ''}. ${USAGE}`);
  }
  return options;
}

/** Linux without a display can only run the headless way. */
const hasScreen = (): boolean => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

async function buildExtension(): Promise<string> {
  await build({ root: ROOT });
  return BUILT.chromium;
}

/** The browser with the extension, the samples and agent A's page, for a person to look at. */
async function show(extensionDir: string): Promise<void> {
  const portals = await startSamplePortals();
  const chromium = await launchChromium({ extensionDir, portals, headless: false });
  const closed = new Promise<void>((end) => {
    chromium.browser.once('disconnected', () => end());
    process.once('SIGINT', () => void chromium.close().finally(end));
  });
  await addSamples(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(`http://credit.customs.gov.cn${creditDetailPath(companies[0]!)}`);
  console.log('Ready: click the Countercheck button in the toolbar (under the puzzle piece). Close the browser or press Ctrl+C to end.');
  await closed;
  await portals.close();
}

/**
 * `npm start`: builds the extension, serves the sample portals and opens a browser with both,
 * samples in place. With `--headless` it does the main job itself and keeps what it saw in DIR.
 */
export default async function start(args: readonly string[]): Promise<number> {
  try {
    const { headless, out } = parseOptions(args);
    ensureBrowsers({ install: true, needs: ['Chromium'] });
    const extensionDir = await buildExtension();
    if (headless) return await runMainJob(extensionDir, resolve(out));
    if (hasScreen()) {
      await show(extensionDir);
      return 0;
    }
    console.log('There is no screen here (DISPLAY is not set): doing the main job without one, as with --headless.');
    return await runMainJob(extensionDir, resolve(out));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
