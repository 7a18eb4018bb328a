import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BenchPage } from './bench-page';
import { pairsOfMarkdown, pairsOfTables, type PeerPair } from './peer-pairs';
import { peerRows } from './peers';
import { readingRow } from './reading-rows';
import type { BenchRow } from './row';

const ROUNDS = 12;
/** Strict F1 is to be 97 % at least. */
const MISSED_BUDGET = 0.03;
const LARGEST_OUTPUT = 200_000_000;

interface Recorded {
  file: string;
  html: string;
}

/** Recorded pages of a folder: times against the bare walk, summed over all, and strict F1 where truth and a scorer stand beside the folder. */
export async function recordedRows(bench: BenchPage, folder: string): Promise<BenchRow[]> {
  const pages = readdirSync(folder).filter((name) => /\.html?$/.test(name)).map((name): Recorded => ({ file: join(resolve(folder), name), html: readFileSync(join(folder, name), 'utf8') }));
  if (pages.length === 0) throw new Error(`${folder}: holds no .html files. Name a folder of saved pages.`);
  const markup = pages.map(({ html }) => html);
  const measured = await bench.call('measurePass', 'reading', markup, ROUNDS);
  return [
    readingRow(`read ${pages.length} recorded pages, ${measured.nodes} nodes`, measured),
    ...(await peerRows(bench, 'recorded pages', markup)),
    ...(await scoreRows(bench, pages, join(folder, '..'))),
  ];
}

async function scoreRows(bench: BenchPage, pages: readonly Recorded[], beside: string): Promise<BenchRow[]> {
  const scorer = join(beside, 'score.mjs');
  if (!existsSync(scorer) || !existsSync(join(beside, 'truth'))) return [];
  const written = (pairs: readonly PeerPair[][]): string => pages.map(({ file }, at) => JSON.stringify({ file, pairs: pairs[at] })).join('\n');
  const markdown: PeerPair[][] = [];
  for (const { html } of pages) markdown.push(pairsOfMarkdown(await bench.call('markdownOf', html)));
  return [
    { ...scoreRow('reading', scorer, readAll(pages)), budget: MISSED_BUDGET },
    scoreRow('dom-to-semantic-markdown', scorer, written(markdown)),
    scoreRow('tabletojson', scorer, written(pages.map(({ html }) => pairsOfTables(html)))),
  ];
}

/** What `npm run read` prints of the pages. */
function readAll(pages: readonly Recorded[]): string {
  const root = resolve(import.meta.dirname, '../..');
  const args = [join(root, 'scripts/run.mjs'), join(root, 'scripts/read.ts'), ...pages.map(({ file }) => file)];
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: LARGEST_OUTPUT, cwd: root });
}

/** The scorer's last line is its sum over all pages. */
function scoreRow(name: string, scorer: string, predictions: string): BenchRow {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-bench-'));
  try {
    writeFileSync(join(folder, 'predictions.jsonl'), predictions);
    const said = execFileSync(process.execPath, [scorer, join(folder, 'predictions.jsonl')], { encoding: 'utf8' });
    const { p, r, f1 } = JSON.parse(said.trim().split('\n').at(-1) as string) as Record<'p' | 'r' | 'f1', number>;
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
    return { what: `strict F1 that is missing, recorded pages, ${name}`, ratio: 1 - f1, detail: `F1 ${percent(f1)}, precision ${percent(p)}, recall ${percent(r)}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
