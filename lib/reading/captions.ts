import { isPlain } from './cell-pair';
import { labelLikeness } from './label-likeness';
import type { Line } from './lines';
import { Kind } from './kinds';
import type { ReadingContext } from './reading-context';
import { printedLabel, tidy } from './text';
import { contains, contentChildren, hasContent, leafCount, textBetween } from './units';
import { valueText } from './value-text';

/** A cell whose first line captions what is filled in below it, as printed forms have it. */
interface Caption {
  line: Line;
  label: string;
  valueFrom: number;
  valueTo: number;
}

/**
 * Reads printed forms: boxes with a caption line over the entry, and rows of "(captions)" under
 * the entries. Only where at least two boxes of one table do so.
 */
export function readCaptions(context: ReadingContext, lines: readonly Line[]): void {
  const byTable = new Map<number, Caption[]>();
  lines.forEach((line, index) => {
    const caption = captionOf(context, line, lines[index + 1]);
    if (caption === undefined) return;
    const table = tableAround(context, line.block);
    byTable.set(table, [...(byTable.get(table) ?? []), caption]);
  });
  for (const captions of byTable.values()) if (captions.length > 1) captions.forEach((caption) => keep(context, caption));
  for (const table of context.outline.tables) readCaptionsBelow(context, table);
}

function tableAround({ outline }: ReadingContext, cell: number): number {
  return outline.parent[outline.parent[cell] as number] as number;
}

function captionOf(context: ReadingContext, line: Line, next: Line | undefined): Caption | undefined {
  const { outline, pairs } = context;
  const cell = line.block;
  if (outline.kind[cell] !== Kind.cell || next === undefined || !contains(outline, cell, next.from)) return undefined;
  if (pairs.isTaken(line.from) || pairs.isTaken(next.from) || !isFirst(context, line)) return undefined;
  const label = printedLabel(textBetween(outline, line.from, line.to));
  const caption = labelLikeness(label, context.vocabulary) >= 0.4 && isEntry(textBetween(outline, next.from, next.to));
  return caption && isLast(context, next, cell) ? { line, label, valueFrom: next.from, valueTo: next.to } : undefined;
}

function isFirst({ outline }: ReadingContext, line: Line): boolean {
  return (outline.leaves[line.from] as number) === (outline.leaves[line.block] as number);
}

/** Whether the entry below is all the cell holds, or stands in a box of its own. */
function isLast({ outline }: ReadingContext, next: Line, cell: number): boolean {
  const rest = (outline.leaves[outline.end[cell] as number] as number) - (outline.leaves[next.to] as number);
  return rest === 0 || next.block !== cell;
}

/** A single mark fills no box, and "(Check all applicable)" is a note on how to fill it in. */
function isEntry(value: string): boolean {
  return value.length > 1 && !/^[(（].*[)）]$/.test(value);
}

function keep({ outline, pairs }: ReadingContext, { line, label, valueFrom, valueTo }: Caption): void {
  const value = tidy(textBetween(outline, valueFrom, valueTo));
  pairs.add({ label, value, labelAt: line.from, valueAt: valueFrom, order: line.from });
  pairs.take(line.from, line.to);
  pairs.take(valueFrom, valueTo);
}

/** A row of cells in parentheses captions the row of as many cells right above it. */
function readCaptionsBelow(context: ReadingContext, table: number): void {
  for (const row of rowsOf(context, table)) {
    const captions = cellsOf(context, row);
    if (captions.length < 2 || !captions.every((cell) => /^[(（][^()（）]{2,20}[)）]$/.test(context.text(cell)))) continue;
    const values = cellsOf(context, rowBefore(context, row));
    if (values.length !== captions.length) continue;
    captions.forEach((caption, index) => {
      const value = values[index] as number;
      if (!isPlain(context, value) || leafCount(context.outline, value) > 3) return;
      context.pairs.add({ label: context.text(caption), value: valueText(context.outline, value), labelAt: caption, valueAt: value, order: value });
    });
  }
}

function rowsOf({ outline }: ReadingContext, table: number): number[] {
  const rows: number[] = [];
  for (let at = table + 1; at < (outline.end[table] as number) && rows.length < 50; at += 1) {
    const kind = outline.kind[at] as Kind;
    if (kind === Kind.row) rows.push(at);
    if (kind === Kind.row || kind === Kind.table) at = (outline.end[at] as number) - 1;
  }
  return rows;
}

function cellsOf({ outline }: ReadingContext, row: number): number[] {
  return row < 0 ? [] : contentChildren(outline, row, 20).filter((at) => outline.kind[at] === Kind.cell);
}

/** The last row with content before a row, in this table or in the one right before it. */
function rowBefore({ outline }: ReadingContext, row: number): number {
  for (let at = row - 1; at >= 0 && at > row - 60; at -= 1) {
    if (outline.kind[at] === Kind.row && hasContent(outline, at) && (outline.end[at] as number) <= row) return at;
  }
  return -1;
}
