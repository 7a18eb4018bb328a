import type { Browser } from 'puppeteer-core';
import { type BenchPage, openBenchPage } from './bench-page';
import { generatedPage } from './generated-page';
import type { PassMeasure } from './in-page/passes';
import { memoryRow } from './memory';
import { peerRows } from './peers';
import { milliseconds, readingRow } from './reading-rows';
import { recordedRows } from './recorded-pages';
import type { BenchRow } from './row';
import { joinBodies, samplePageBodies } from './sample-pages';

/** Sizes in nodes, with the rounds each is measured. */
const SIZES = [[1_000, 150], [10_000, 40], [100_000, 12]] as const;
/** Milliseconds per node may grow at most this much from 1 k to 100 k nodes (linear growth, with room for caches). */
const GROWTH_BUDGET = 2;
/** Reading again after a one-row change, as a share of a full read. */
const AGAIN_BUDGET = 0.01;

/** Reading in Chromium against a bare TreeWalker pass over the same pages, beside what else does the like; on a folder of recorded pages as well. */
export async function benchReading(browser: Browser, recorded: string | undefined): Promise<BenchRow[]> {
  const bodies = await samplePageBodies(browser);
  const portals = (size: number): string => joinBodies(bodies, size);
  const bench = await openBenchPage(browser);
  try {
    return [
      ...(await readingRows(bench, 'sample portal pages', portals)),
      ...(await readingRows(bench, 'generated page', generatedPage)),
      ...(await againRows(bench, { 'sample portal pages': portals, 'generated page': generatedPage })),
      await memoryRow(bench, portals(100_000)),
      ...(await peerRows(bench, 'sample portal pages', [portals(10_000)])),
      ...(recorded === undefined ? [] : await recordedRows(bench, recorded)),
    ];
  } finally {
    await bench.page.close();
  }
}

async function readingRows(bench: BenchPage, name: string, pageOf: (size: number) => string): Promise<BenchRow[]> {
  const measures: PassMeasure[] = [];
  for (const [size, rounds] of SIZES) measures.push(await bench.call('measurePass', 'reading', [pageOf(size)], rounds));
  return [...measures.map((measure) => readingRow(`read ${name}, ${measure.nodes} nodes`, measure)), growthRow(name, measures)];
}

function growthRow(name: string, measures: readonly PassMeasure[]): BenchRow {
  const perNode = ({ pass, nodes }: PassMeasure): number => (pass / nodes) * 1_000_000;
  const [small, large] = [perNode(measures[0] as PassMeasure), perNode(measures.at(-1) as PassMeasure)];
  return { what: `time per node, ${name}, 100 k nodes / 1 k nodes`, ratio: large / small, budget: GROWTH_BUDGET, detail: `${large.toFixed(0)} ns against ${small.toFixed(0)} ns a node` };
}

async function againRows(bench: BenchPage, pages: Readonly<Record<string, (size: number) => string>>): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, pageOf] of Object.entries(pages)) {
    const { nodes, full, again } = await bench.call('measureRereading', pageOf(100_000), { full: 8, again: 200 });
    rows.push({ what: `read again after one row, ${name}, ${nodes} nodes / full read`, ratio: again / full, budget: AGAIN_BUDGET, detail: `${milliseconds(again)} against ${milliseconds(full)}` });
  }
  return rows;
}
