import { isPlain } from './cell-pair';
import type { ReadingContext } from './reading-context';
import type { GridCell, GridRow } from './table-grid';
import { NO_FACT, printedLabel } from './text';
import { valueText } from './value-text';

export interface RecordTable {
  table: number;
  rows: GridRow[];
  /** Rows of labels and rows of values take turns, without heading cells. */
  stacked: boolean;
}

/**
 * Reads rows below heading rows: one pair per cell, labelled by the lowest heading above it.
 * Several heading rows with one row each (vertical description grids) read the same way.
 */
export function readRecords(context: ReadingContext, { table, rows, stacked }: RecordTable): void {
  const marked = rows.some((row) => isMarked(row));
  const several = severalRows(rows, marked, stacked);
  if (several && !namesFields(context, rows)) {
    context.pairs.takeEntry(table);
    return;
  }
  let headings: GridCell[] = [];
  let below = 0;
  let turn = 0;
  for (const row of rows.filter((each) => !isAlone(each))) {
    const heading = marked ? isMarked(row) : turn % (stacked ? 2 : rows.length) === 0;
    turn += 1;
    if (heading) {
      headings = [...(below > 0 ? [] : headings), ...row.cells];
      below = 0;
      for (const cell of row.cells) context.pairs.takeEntry(cell.at);
    } else {
      readRecord(context, row, headings, { table, row: several ? below : undefined });
      below += 1;
    }
  }
}

/**
 * A list hardly any of whose columns is known (news, charges, docket entries) says nothing about a
 * company; it is left alone until a person teaches one of its columns.
 */
function namesFields(context: ReadingContext, rows: GridRow[]): boolean {
  const marked = rows.filter((row) => isMarked(row));
  const headings = (marked.length > 0 ? marked : rows.slice(0, 1)).flatMap((row) => row.cells).filter((cell) => !cell.empty && !NO_FACT.test(context.text(cell.at)));
  const known = headings.filter((cell) => context.likeness(cell.at) === 1).length;
  return known > 1 || known * 2 > headings.length;
}

/** Whether some heading has more than one row below it; one row each is a description grid. */
function severalRows(rows: GridRow[], marked: boolean, stacked: boolean): boolean {
  if (stacked) return false;
  let run = 0;
  let longest = 0;
  rows.forEach((row, index) => {
    const heading = marked ? isMarked(row) : index === 0;
    run = heading || isAlone(row) ? 0 : run + 1;
    longest = Math.max(longest, run);
  });
  return longest > 1;
}

/** A row of heading cells, or of the table's head. */
function isMarked(row: GridRow): boolean {
  const cells = row.cells.filter((cell) => !cell.empty);
  return cells.length > 0 && (row.inHead || cells.every((cell) => cell.head));
}

/** One wide cell across the table: a title, "no data", "loading"; never a record. */
function isAlone(row: GridRow): boolean {
  const cells = row.cells.filter((cell) => !cell.empty);
  return cells.length === 1 && !isMarked(row) && (row.cells.length === 1 && (cells[0] as GridCell).columns > 1);
}

function readRecord(context: ReadingContext, row: GridRow, headings: GridCell[], place: { table: number; row?: number }): void {
  for (const cell of row.cells) {
    const heading = headingAbove(headings, cell);
    if (heading === undefined || heading.empty || !isPlain(context, cell.at)) continue;
    const label = printedLabel(context.text(heading.at));
    const value = cell.empty ? '' : valueText(context.outline, cell.at);
    if (value === '' && (place.row !== undefined || context.likeness(heading.at) < 1)) continue;
    context.pairs.add({ label, value, labelAt: heading.at, valueAt: cell.at, order: cell.at, ...place });
    context.pairs.takeEntry(cell.at);
  }
}

/** The lowest heading that stands over the cell's first column. */
function headingAbove(headings: GridCell[], cell: GridCell): GridCell | undefined {
  for (let at = headings.length - 1; at >= 0; at -= 1) {
    const heading = headings[at] as GridCell;
    if (heading.column <= cell.column && cell.column < heading.column + heading.columns) return heading;
  }
  return undefined;
}
