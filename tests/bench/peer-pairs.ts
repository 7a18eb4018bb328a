import { Tabletojson } from 'tabletojson';

// What the libraries print is no label/value pairs; this makes the pairs that can be taken from it
// without knowing the pages.

export interface PeerPair {
  label: string;
  value: string;
}

/** A row of cells as labels and values by turns; a wider one under the table's first row. */
function rowPairs(cells: readonly string[], heading: readonly string[]): PeerPair[] {
  if (cells.length !== 2 && cells.length !== 4) return cells === heading ? [] : cells.map((value, at) => ({ label: heading[at] ?? '', value }));
  return cells.flatMap((label, at) => (at % 2 === 0 ? [{ label, value: cells[at + 1] as string }] : []));
}

const PLAIN: readonly [RegExp, string][] = [[/!?\[([^\]]*)\]\([^)]*\)/g, '$1'], [/^[\s#>*-]+|[*_`]+/g, '']];
const plain = (text: string): string => PLAIN.reduce((rest, [mark, by]) => rest.replace(mark, by), text).trim();
const cellsOf = (line: string): string[] => line.replace(/^\||\|$/g, '').split('|').map(plain);

/** Pairs of a page as dom-to-semantic-markdown prints it: of its tables, and "label: value" on a line. */
export function pairsOfMarkdown(markdown: string): PeerPair[] {
  const pairs: PeerPair[] = [];
  let heading: string[] | undefined;
  for (const line of markdown.split('\n').map((each) => each.trim())) {
    if (!line.startsWith('|')) {
      heading = undefined;
      const [, label, value] = /^([^：:]{1,30})[：:](.+)$/.exec(plain(line)) ?? [];
      if (label !== undefined && value !== undefined) pairs.push({ label, value });
    } else if (!/^[|\s:-]+$/.test(line)) {
      const cells = cellsOf(line);
      pairs.push(...rowPairs(cells, (heading ??= cells)));
    }
  }
  return pairs.filter(isPair);
}

/** Pairs of a page's tables as tabletojson gives them: cells by number, or by the heading above. */
export function pairsOfTables(html: string): PeerPair[] {
  const rows = (Tabletojson.convert(html) as Record<string, string>[][]).flat();
  return rows.flatMap((row) => {
    const numbered = Object.keys(row).every((key) => /^\d+$/.test(key));
    return numbered ? rowPairs(Object.values(row), []) : Object.entries(row).map(([label, value]) => ({ label, value }));
  }).filter(isPair);
}

const isPair = ({ label, value }: PeerPair): boolean => label.trim() !== '' && value.trim() !== '';
