import type { PassMeasure } from './in-page/passes';
import type { BenchRow } from './row';

/** DESIGN, budgets: reading a page is at most three bare TreeWalker passes over the same DOM. */
const READING_BUDGET = 3;

export const milliseconds = (time: number): string => `${time.toFixed(time < 1 ? 3 : 2)} ms`;

/** The row of a measured reading. */
export function readingRow(what: string, { pass, walk, found }: PassMeasure): BenchRow {
  return { what: `${what} / bare TreeWalker pass`, ratio: pass / walk, budget: READING_BUDGET, detail: `${milliseconds(pass)} against ${milliseconds(walk)}, ${found} pairs` };
}
