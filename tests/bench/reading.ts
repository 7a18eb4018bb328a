import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import type { ReadingMeasure } from './reading-in-page';
import type { BenchRow } from './row';


const SIZES = [1_000, 10_000, 100_000];
const ROUNDS: Readonly<Record<number, number>> = { 1_000: 200, 10_000: 40, 100_000: 12 };
/** DESIGN, budgets: reading a page is at most three bare TreeWalker passes over the same DOM. */
const BUDGET = 3;
/** Milliseconds per node may grow at most this much from 1 k to 100 k nodes (linear growth, with room for caches). */
const GROWTH_BUDGET = 2;

/**
 * Reads generated pages of 1 k, 10 k and 100 k nodes in Chromium, alternating with a bare
 * TreeWalker pass over the same markup, both over nodes nobody has touched yet.
 */
export async function benchReading(browser: Browser): Promise<BenchRow[]> {
  const page = await browser.newPage();
  try {
    await page.goto('about:blank');
    await page.evaluate(await benchScript());
    const measures: ReadingMeasure[] = [];
    for (const size of SIZES) measures.push(await measure(page, size));
    return [...measures.map(rowOf), growthRow(measures)];
  } finally {
    await page.close();
  }
}

function measure(page: Page, size: number): Promise<ReadingMeasure> {
  const call = `readingBench.measureReading(${size}, ${ROUNDS[size] ?? 10})`;
  return page.evaluate(call) as Promise<ReadingMeasure>;
}

function rowOf({ nodes, walk, read, pairs }: ReadingMeasure): BenchRow {
  return {
    what: `read a page of ${nodes} nodes / bare TreeWalker pass`,
    ratio: read / walk,
    budget: BUDGET,
    detail: `${read.toFixed(2)} ms against ${walk.toFixed(2)} ms, ${pairs} pairs`,
  };
}

function growthRow(measures: readonly ReadingMeasure[]): BenchRow {
  const [small, large] = [measures[0] as ReadingMeasure, measures[measures.length - 1] as ReadingMeasure];
  const perNode = ({ read, nodes }: ReadingMeasure): number => (read / nodes) * 1_000_000;
  return {
    what: 'time per node at 100 k nodes / at 1 k nodes',
    ratio: perNode(large) / perNode(small),
    budget: GROWTH_BUDGET,
    detail: `${perNode(large).toFixed(0)} ns against ${perNode(small).toFixed(0)} ns a node`,
  };
}

async function benchScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, 'reading-in-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'readingBench' } },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output: { code?: string }[] };
  return `${output.output[0]?.code ?? ''};globalThis.readingBench = readingBench;`;
}
