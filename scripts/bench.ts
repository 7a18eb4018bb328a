import { launch } from 'puppeteer-core';
import { benchChecking } from '../tests/bench/checking';
import { benchReading } from '../tests/bench/reading';
import { type BenchRow, isWithin } from '../tests/bench/row';
import { resolverRules, startSamplePortals } from '../tests/harness/sample-portals';
import { findChromium } from './browsers';

const USAGE = 'npm run bench [-- --json]   prints ratios measured side by side; exit code 1 when one is over its budget';

/** Runs the bench. Returns 0 when every ratio is within its budget, 1 when one is over or nothing could be measured, 2 on wrong usage. */
export default async function main(args: string[]): Promise<number> {
  if (args.some((arg) => arg !== '--json')) {
    console.error(USAGE);
    return 2;
  }
  const rows = [...(await inChromium(benchReading)), ...(await benchChecking())];
  console.log(args.includes('--json') ? JSON.stringify(rows) : table(rows));
  return rows.every(isWithin) ? 0 : 1;
}

async function inChromium(measure: typeof benchReading): Promise<BenchRow[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found; set CHROME_PATH or install one.');
  const portals = await startSamplePortals();
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--host-resolver-rules=${resolverRules(portals)}`, `--ignore-certificate-errors-spki-list=${portals.spki}`];
  const browser = await launch({ executablePath, headless: true, pipe: true, args });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
    await portals.close();
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
