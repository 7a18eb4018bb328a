import { readRecords } from './table-records';
import { orientation } from './table-orientation';
import { tableGrid, type Grid, type GridCell, type GridRow } from './table-grid';
import type { ReadingContext } from './reading-context';
import { readCellPair } from './cell-pair';
import { Kind } from './kinds';
import { endsWithColon } from './text';

/** Reads every table, the innermost first, so that a cell that holds a table is known as layout. */
export function readTables(context: ReadingContext): void {
  const grids = joinSplit(context, context.outline.tables.map((table) => tableGrid(context.outline, table)));
  for (let index = grids.length - 1; index >= 0 && !context.pairs.full; index -= 1) readGrid(context, grids[index] as Grid);
}

/** Tables that scroll under a fixed heading are two: headings alone, then rows alone of as many columns. They are read as one. */
function joinSplit(context: ReadingContext, grids: Grid[]): Grid[] {
  const joined: Grid[] = [];
  for (let index = 0; index < grids.length; index += 1) {
    const [grid, next] = [grids[index] as Grid, grids[index + 1]];
    const split = next !== undefined && next.at >= (context.outline.end[grid.at] as number) && isHeadOf(grid, next);
    if (split) index += 1;
    joined.push(split ? { at: next.at, rows: [...grid.rows, ...next.rows] } : grid);
  }
  return joined;
}

function isHeadOf(head: Grid, body: Grid): boolean {
  const row = head.rows[0];
  const below = body.rows[0];
  if (row === undefined || below === undefined || head.rows.length > 1 || row.cells.length < 2) return false;
  const extra = row.cells.length - below.cells.length;
  return row.cells.every((cell) => cell.head) && below.cells.every((cell) => !cell.head) && (extra === 0 || extra === 1);
}

function readGrid(context: ReadingContext, grid: Grid): void {
  const rows = grid.rows.filter((row) => row.cells.some((cell) => !cell.empty));
  const way = orientation(context, rows);
  if (way === 'records' || way === 'stacked') readRecords(context, { table: grid.at, rows, stacked: way === 'stacked' });
  else if (way === 'listed') for (const row of rows.slice(1)) readAlternatingRow(context, row.cells);
  else if (way === 'headings') context.pairs.takeEntry(grid.at);
  else for (const row of rows) readRow(context, row, way === 'pairs');
}

/** Label and value cells of one row: heading cells are labels by themselves, others where the whole table says so. */
function readRow(context: ReadingContext, row: GridRow, alternating: boolean): void {
  const grouped = underGroupHead(row.cells);
  const cells = (grouped ?? row.cells).filter((cell) => !cell.carried);
  if (cells.some((cell) => cell.head) && cells.some((cell) => !cell.head)) readHeadedRow(context, cells);
  else if (alternating || grouped !== undefined) readAlternatingRow(context, cells);
  else readColonRow(context, cells);
}

/** A heading cell in front that spans several rows of two cells names a group of pairs, not a value. */
function underGroupHead([first, ...rest]: GridCell[]): GridCell[] | undefined {
  const group = first !== undefined && first.head && first.rows > 1 && rest.length >= 2 && rest.length % 2 === 0 && rest.every((cell) => !cell.head);
  return group ? rest : undefined;
}

function readHeadedRow(context: ReadingContext, cells: GridCell[]): void {
  let label: GridCell | undefined;
  let used = false;
  for (const cell of cells) {
    if (cell.head) {
      label = cell.empty ? undefined : cell;
      used = false;
    } else if (label !== undefined && !(used && cell.empty)) {
      readCellPair(context, label.at, cell.at);
      used = true;
    }
  }
}

function readAlternatingRow(context: ReadingContext, cells: GridCell[]): void {
  for (let at = 0; at + 1 < cells.length; at += 2) {
    const [label, value] = [cells[at] as GridCell, cells[at + 1] as GridCell];
    if (!label.empty && context.likeness(label.at) > 0) readCellPair(context, label.at, value.at);
  }
}

/** In a table that is only layout, a cell that ends with a colon still labels the cell behind it. */
function readColonRow(context: ReadingContext, cells: GridCell[]): void {
  cells.forEach((cell, index) => {
    const next = cells[index + 1];
    if (next === undefined || cell.empty || context.outline.kind[cell.at] === Kind.table) return;
    const text = context.text(cell.at);
    if (text.length < 60 && endsWithColon(text) && context.likeness(cell.at) > 0) readCellPair(context, cell.at, next.at);
  });
}
