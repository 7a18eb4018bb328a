import { Kind } from './kinds';
import { attributeAt, type Outline } from './outline';
import { hasContent } from './units';

/** Columns and rows beyond these are not read: hostile pages have them, registries do not. */
const MAX_COLUMNS = 200;
const MAX_ROWS = 3_000;

export interface GridCell {
  at: number;
  /** A heading cell by its tag. */
  head: boolean;
  column: number;
  columns: number;
  /** Rows it reaches down, itself included. */
  rows: number;
  /** Carried down from a row above by rowspan. */
  carried: boolean;
  empty: boolean;
}

export interface GridRow {
  at: number;
  cells: GridCell[];
  inHead: boolean;
}

export interface Grid {
  at: number;
  rows: GridRow[];
}

interface Spanning {
  cell: GridCell;
  left: number;
}

/** A table's rows and cells with their columns, spans resolved. */
export function tableGrid(outline: Outline, table: number): Grid {
  const rows: GridRow[] = [];
  const spanning: (Spanning | undefined)[] = [];
  for (const [row, inHead] of rowEntries(outline, table)) {
    if (rows.length >= MAX_ROWS) break;
    rows.push({ at: row, inHead, cells: rowCells(outline, row, spanning) });
  }
  return { at: table, rows };
}

function rowEntries(outline: Outline, table: number): [number, boolean][] {
  const entries: [number, boolean][] = [];
  for (let at = table + 1; at < (outline.end[table] as number);) {
    const kind = outline.kind[at] as Kind;
    if (kind === Kind.row) entries.push([at, outline.kind[outline.parent[at] as number] === Kind.headGroup]);
    const enter = kind === Kind.rowGroup || kind === Kind.headGroup;
    at = enter ? at + 1 : (outline.end[at] as number);
  }
  return entries;
}

function rowCells(outline: Outline, row: number, spanning: (Spanning | undefined)[]): GridCell[] {
  const cells: GridCell[] = [];
  let column = carryDown(cells, spanning, 0);
  for (let at = row + 1; at < (outline.end[row] as number) && column < MAX_COLUMNS; at = outline.end[at] as number) {
    const kind = outline.kind[at] as Kind;
    if (kind !== Kind.head && kind !== Kind.cell) continue;
    const columns = span(outline, at, 'colspan');
    const rows = span(outline, at, 'rowspan');
    const cell = { at, head: kind === Kind.head, column, columns, rows, carried: false, empty: !hasContent(outline, at) };
    cells.push(cell);
    if (rows > 1) spanning[column] = { cell, left: rows - 1 };
    column = carryDown(cells, spanning, column + columns);
  }
  return cells;
}

/** Puts the cells that reach down from above at this column; returns the next free column. */
function carryDown(cells: GridCell[], spanning: (Spanning | undefined)[], from: number): number {
  let column = from;
  for (let above = spanning[column]; above !== undefined; above = spanning[column]) {
    if (cells.some((cell) => cell.at === above?.cell.at)) break;
    cells.push({ ...above.cell, carried: true });
    above.left -= 1;
    if (above.left === 0) spanning[column] = undefined;
    column += above.cell.columns;
  }
  return column;
}

function span(outline: Outline, at: number, name: 'colspan' | 'rowspan'): number {
  const value = attributeAt(outline, at, name);
  if (value === null) return 1;
  const count = Number.parseInt(value, 10);
  return count >= 1 ? Math.min(count, MAX_COLUMNS) : 1;
}
