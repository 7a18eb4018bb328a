import { Tabletojson } from 'tabletojson';
import type { BenchPage } from './bench-page';
import type { BenchRow } from './row';
import { typical } from './in-page/timing';

const ROUNDS = 5;

/** What else turns pages into data, against the same bare walk: libraries for other ends, measured as their READMEs call them. */
export async function peerRows(bench: BenchPage, name: string, pages: readonly string[]): Promise<BenchRow[]> {
  const markdown = await bench.call('measurePass', 'semanticMarkdown', pages, ROUNDS);
  const tables = tableTimes(pages);
  const { walk } = markdown;
  const row = (what: string, time: number): BenchRow => ({ what: `${what}, ${name}, ${markdown.nodes} nodes / bare TreeWalker pass`, ratio: time / walk, detail: `${time.toFixed(2)} ms against ${walk.toFixed(2)} ms` });
  const parsing = row('tabletojson (in Node, with its own parsing)', tables);
  return [row('dom-to-semantic-markdown', markdown.pass), parsing];
}

/** Milliseconds for all pages. tabletojson takes markup, not a DOM: it parses what the browser had to parse as well. */
function tableTimes(pages: readonly string[]): number {
  const times = pages.map((page) => typical(Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    Tabletojson.convert(page);
    return performance.now() - start;
  })));
  return times.reduce((sum, time) => sum + time, 0);
}
