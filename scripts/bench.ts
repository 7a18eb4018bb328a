import { existsSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';
import { benchChecking } from '../tests/bench/checking';
import { benchReading } from '../tests/bench/reading';
import { type BenchRow, isWithin } from '../tests/bench/row';
import { strangersRow } from '../tests/bench/strangers';
import { resolverRules, type SamplePortals, startSamplePortals } from '../tests/harness/sample-portals';
import { findChromium } from './browsers';

const USAGE = `npm run bench [-- --json] [--pages FOLDER]   prints ratios measured side by side; exit code 1 when one is over its budget
  --pages FOLDER   measures saved pages as well; their F1 too where truth/ and score.mjs stand beside the folder`;

interface Options {
  json: boolean;
  pages: string | undefined;
}

/** Runs the bench on the built extension. Returns 0 when every ratio is within its budget, 1 when one is over or nothing could be measured, 2 on wrong usage. */
export default async function main(args: string[]): Promise<number> {
  const options = parseArguments(args);
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const rows = [...(await inBrowsers(options.pages)), ...(await benchChecking())];
  console.log(options.json ? JSON.stringify(rows) : table(rows));
  return rows.every(isWithin) ? 0 : 1;
}

function parseArguments(args: readonly string[]): Options | undefined {
  const at = args.indexOf('--pages');
  const pages = at < 0 ? undefined : (args[at + 1] ?? '');
  const rest = at < 0 ? args : args.toSpliced(at, 2);
  const bad = rest.some((arg) => arg !== '--json') || (pages !== undefined && !existsSync(pages));
  return bad ? undefined : { json: rest.includes('--json'), pages };
}

async function inBrowsers(recorded: string | undefined): Promise<BenchRow[]> {
  const portals = await startSamplePortals();
  try {
    return [...(await inChromium(portals, (browser) => benchReading(browser, recorded))), await strangersRow(portals)];
  } finally {
    await portals.close();
  }
}

async function inChromium(portals: SamplePortals, measure: (browser: Browser) => Promise<BenchRow[]>): Promise<BenchRow[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found; set CHROME_PATH or install one.');
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--host-resolver-rules=${resolverRules(portals)}`, `--ignore-certificate-errors-spki-list=${portals.spki}`];
  const browser = await launch({ executablePath, headless: true, pipe: true, args });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

function table(rows: readonly BenchRow[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const line = (row: BenchRow): string => {
    const { what, ratio, budget, detail } = row;
    const allowed = budget === undefined ? '' : `≤ ${budget}`;
    const judged = budget === undefined ? '' : isWithin(row) ? 'within' : 'OVER';
    return `${what.padEnd(width)}  ${ratio.toFixed(3).padStart(8)}  ${allowed.padStart(6)}  ${judged.padEnd(6)}  ${detail}`;
  };
  return [`${'what'.padEnd(width)}     ratio  budget          detail`, ...rows.map(line)].join('\n');
}
