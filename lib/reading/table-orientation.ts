import type { ReadingContext } from './reading-context';
import type { GridCell, GridRow } from './table-grid';
import { isPlain } from './cell-pair';
import { Kind } from './kinds';
import { contentChildren, leafCount } from './units';

/** `pairs`: labels stand left of values. `records`: one row of labels stands above. `stacked`: rows of labels and rows of values take turns. `headings`: labels with nothing below. `listed`: pairs under a heading row such as "Item | Content". `layout`: the table only places things. */
export type Orientation = 'headings' | 'listed' | 'pairs' | 'records' | 'stacked' | 'layout';

/** Rows looked at to judge a table. */
const SAMPLE = 40;

/** Which way a table is to be read, judged by its heading cells and then by its words. */
export function orientation(context: ReadingContext, rows: GridRow[]): Orientation {
  const sample = rows.slice(0, SAMPLE).map((row) => row.cells.filter((cell) => !cell.empty));
  if (sample.length === 0) return 'layout';
  return byHeadings(context, rows, sample) ?? byCells(context, sample);
}

function byHeadings(context: ReadingContext, rows: GridRow[], sample: GridCell[][]): Orientation | undefined {
  const heads = sample.map((cells, index) => isHeadRow(cells, rows[index] as GridRow));
  if (heads[0] === true && isListed(context, sample)) return 'listed';
  if (heads.some(Boolean) && recordsBelow(sample, heads)) return placesRegions(context, sample) ? 'layout' : 'records';
  if (rows.every((row) => row.cells.every((cell) => cell.head))) return 'headings';
  return sample.some((cells) => cells.some((cell) => cell.head) && cells.some((cell) => !cell.head)) ? 'layout' : undefined;
}

function byCells(context: ReadingContext, sample: GridCell[][]): Orientation {
  const plain = sample.filter((cells) => cells.every((cell) => isPlain(context, cell.at)));
  if (plain.length * 2 < sample.length || holdsOwnLabels(context, plain)) return 'layout';
  return judgeByWords(context, plain.filter((cells) => cells.length > 1));
}

function isHeadRow(cells: GridCell[], row: GridRow): boolean {
  return cells.length > 1 && (row.inHead || cells.every((cell) => cell.head));
}

/** Whether some heading row has a row of plain cells, as many as it, right below. */
function recordsBelow(sample: GridCell[][], heads: boolean[]): boolean {
  return heads.some((head, index) => {
    const below = sample[index + 1];
    if (!head || below === undefined || heads[index + 1]) return false;
    const mixed = below.filter((cell) => cell.head).length;
    return mixed <= 1 && below.length > 0;
  });
}

/** Whether the first of two columns holds labels although a heading row stands over both. */
function isListed(context: ReadingContext, sample: GridCell[][]): boolean {
  const [head, ...body] = sample as [GridCell[], ...GridCell[][]];
  if (head.length !== 2 || body.length < 2 || body.some((cells) => cells.length !== 2 || cells.some((cell) => cell.head))) return false;
  const labels = body.map((cells) => context.likeness((cells[0] as GridCell).at));
  const known = labels.filter((likeness) => likeness === 1).length;
  return known > 1 && known * 2 >= labels.length;
}

/** A heading row over one row of cells that are regions of the page, not values. */
function placesRegions({ outline, units }: ReadingContext, sample: GridCell[][]): boolean {
  const below = sample[sample.length - 1] as GridCell[];
  return sample.length === 2 && below.some(({ at }) => leafCount(outline, at) > 5 && units.broken[at] === 1);
}

const OWN_LABEL = /^[^：:，。]{2,24}[：:]\s*\S/;

/** Whether most cells hold "label：value" in themselves, or a label box and a value box. */
function holdsOwnLabels(context: ReadingContext, sample: GridCell[][]): boolean {
  const cells = sample.flat();
  const own = cells.filter((cell) => OWN_LABEL.test(context.text(cell.at)) || holdsTwoBoxes(context, cell.at)).length;
  return own * 2 > cells.length;
}

function holdsTwoBoxes(context: ReadingContext, cell: number): boolean {
  const { outline, units } = context;
  const core = units.core[cell] as number;
  if (units.kids[core] !== 2) return false;
  const first = contentChildren(outline, core, 1)[0] as number;
  return outline.kind[first] !== Kind.text && leafCount(outline, first) <= 2 && context.likeness(first) >= 0.5;
}

/** Least contrast between labels and values that says anything. */
const LEAST_CONTRAST = 0.12;

function judgeByWords(context: ReadingContext, sample: GridCell[][]): Orientation {
  const [first] = sample;
  if (first === undefined || (sample.length === 1 && !isOnePair(context, first))) return 'layout';
  const { pairs, records, stacked } = contrasts(context, sample);
  if (Math.max(pairs, records, stacked) < LEAST_CONTRAST) return isPlainList(context, sample) ? 'pairs' : 'layout';
  if (pairs > Math.max(records, stacked)) return 'pairs';
  const below = stacked >= records && sample.length > 2 ? 'stacked' : 'records';
  return hasHeadingWords(context, sample) ? below : 'layout';
}

function hasHeadingWords(context: ReadingContext, sample: GridCell[][]): boolean {
  return !placesRegions(context, sample) && (sample[0] as GridCell[]).every((cell) => context.likeness(cell.at) >= 0.3);
}

/** How well each way of reading the table sets labels apart from values; −1 where it is impossible. */
function contrasts(context: ReadingContext, sample: GridCell[][]): { pairs: number; records: number; stacked: number } {
  const scores = sample.map((cells) => cells.map((cell) => context.likeness(cell.at)));
  const odd = sample.filter((cells) => cells.length % 2 === 1).length * 2 > sample.length;
  const pairs = contrast(scores, (_, column) => column % 2 === 0);
  const records = sample.length > 1 ? contrast(scores, (row) => row === 0) : -1;
  const stacked = sample.length > 1 && sample.length % 2 === 0 ? contrast(scores, (row) => row % 2 === 0) : -1;
  return { pairs: odd ? pairs * 0.7 : pairs, records, stacked };
}

/** Two columns, at least three rows, and a first column of distinct short wordings: labels, even where the words say nothing. */
function isPlainList(context: ReadingContext, sample: GridCell[][]): boolean {
  const labels = sample.map((cells) => cells[0] as GridCell);
  const distinct = new Set(labels.map(({ at }) => context.text(at))).size;
  const likely = labels.filter(({ at }) => context.likeness(at) >= 0.45).length;
  return sample.length > 2 && sample.every((cells) => cells.length === 2) && distinct === labels.length && likely * 5 >= labels.length * 4;
}

/** A single row proves little: its values must not look like labels unless its labels are known. */
function isOnePair(context: ReadingContext, cells: GridCell[]): boolean {
  return cells.every((cell, at) => {
    const label = cells[at - 1];
    const known = label !== undefined && context.likeness(label.at) === 1 && context.likeness(cell.at) < 1;
    return at % 2 === 0 || known || context.likeness(cell.at) < 0.5;
  });
}

/** How much more the cells taken for labels look like labels than the others do: the difference of their means. */
function contrast(scores: readonly (readonly number[])[], isLabel: (row: number, column: number) => boolean): number {
  let [labels, values, labelled, valued] = [0, 0, 0, 0];
  for (let row = 0; row < scores.length; row += 1) {
    const cells = scores[row] as readonly number[];
    for (let column = 0; column < cells.length; column += 1) {
      if (isLabel(row, column)) {
        labels += cells[column] as number;
        labelled += 1;
      } else {
        values += cells[column] as number;
        valued += 1;
      }
    }
  }
  return labels / Math.max(labelled, 1) - values / Math.max(valued, 1);
}
