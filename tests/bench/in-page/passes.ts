import { convertElementToMarkdown } from 'dom-to-semantic-markdown';
import { PageReader } from '../../../lib/reading/page-reader';
import { readPage } from '../../../lib/reading/read-page';
import { readerLanguage } from '../../../lib/portals/reader-language';
import { buildVocabulary } from '../../../lib/reading/vocabulary';
import { layOut, nodeCount, show, timed, typical, walk } from './timing';

/** Milliseconds a pass, and what was found; sums over all pages measured. */
export interface PassMeasure {
  nodes: number;
  walk: number;
  pass: number;
  found: number;
}

/** Milliseconds of a full read, and of reading again after a change. */
export interface RereadingMeasure {
  nodes: number;
  full: number;
  again: number;
}

const options = {
  vocabulary: buildVocabulary(readerLanguage),
  url: 'about:blank',
  // As much as there is: the bench measures the work, not where it is cut off.
  budget: { nodes: 1_000_000, textLength: 50_000_000, milliseconds: 10_000 },
};

/** What is timed, each over the page as it stands; returns how much it found. */
const PASSES = {
  reading: () => readPage(document, options).reading.pairs.length,
  semanticMarkdown: () => semanticMarkdown().length,
} as const;

/** The whole page by dom-to-semantic-markdown, as its README calls it. */
const semanticMarkdown = (): string => convertElementToMarkdown(document.body);

/**
 * Times a pass and a bare walk over pages, alternately, each over nodes nobody has touched yet: so
 * a page is read when it arrives, and neither pass profits from the other.
 */
export function measurePass(name: keyof typeof PASSES, pages: readonly string[], rounds: number): PassMeasure {
  const times = pages.map(() => ({ walks: [] as number[], passes: [] as number[], nodes: 0, found: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, page] of pages.entries()) {
      const one = times[at]!;
      show(page);
      one.walks.push(timed(walk));
      show(page);
      one.passes.push(timed(() => (one.found = PASSES[name]())));
      one.nodes = nodeCount();
    }
  }
  const sum = (of: (one: (typeof times)[number]) => number): number => times.reduce((total, one) => total + of(one), 0);
  return { nodes: sum(({ nodes }) => nodes), walk: sum(({ walks }) => typical(walks)), pass: sum(({ passes }) => typical(passes)), found: sum(({ found }) => found) };
}

/**
 * Times full reads of fresh pages, and reading again after one cell of a table is another. In the
 * time: telling the reader of the change, and the new reading. Not in it: the change, and the
 * browser's style and layout.
 */
export function measureRereading(page: string, rounds: { full: number; again: number }): RereadingMeasure {
  const full = Array.from({ length: rounds.full }, () => {
    show(page);
    return timed(() => new PageReader(document, options).read());
  });
  const reader = new PageReader(document, options);
  reader.read();
  const cells = [...document.querySelectorAll('tr > td:last-child')];
  const again = Array.from({ length: rounds.again }, (_, round) => {
    const cell = cells[(round * 7_919) % cells.length] as Element;
    cell.textContent = `第 ${round} 次`;
    layOut();
    return timed(() => {
      reader.changed(cell, true);
      reader.read();
    });
  });
  return { nodes: nodeCount(), full: typical(full), again: typical(again) };
}

/** What dom-to-semantic-markdown makes of a page. */
export function markdownOf(page: string): string {
  show(page);
  return semanticMarkdown();
}

let held: PageReader | undefined;

/** Reads the page as it stands and keeps what the reader keeps; returns how many nodes there are. */
export function holdReader(): number {
  held = new PageReader(document, options);
  held.read();
  return nodeCount();
}

export const pairsHeld = (): number => held?.read().reading.pairs.length ?? 0;

export { show };
