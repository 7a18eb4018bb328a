import { firstLines, type Line } from './lines';
import { Kind } from './kinds';
import type { ReadingContext } from './reading-context';
import { printedLabel, tidy } from './text';
import { textBetween } from './units';

/** A cell whose first line captions what is filled in below it, as printed forms have it. */
interface Caption {
  line: Line;
  label: string;
  valueFrom: number;
  valueTo: number;
}

/** Reads printed forms: boxes with a caption line over the entry. Only where at least two boxes of one table do so. */
export function readCaptions(context: ReadingContext): void {
  const { outline, units, pairs } = context;
  const byTable = new Map<number, Caption[]>();
  for (let at = 0; at < outline.count; at += 1) {
    if (outline.kind[at] !== Kind.cell || units.broken[at] === 0 || pairs.isTaken(at)) continue;
    const caption = captionOf(context, at);
    if (caption === undefined) continue;
    const table = tableAround(context, at);
    byTable.set(table, [...(byTable.get(table) ?? []), caption]);
  }
  for (const captions of byTable.values()) if (captions.length > 1) captions.forEach((caption) => keep(context, caption));
}

function tableAround({ outline }: ReadingContext, cell: number): number {
  return outline.parent[outline.parent[cell] as number] as number;
}

function captionOf(context: ReadingContext, cell: number): Caption | undefined {
  const { outline, pairs } = context;
  const [line, next] = firstLines(outline, cell);
  if (line?.block !== cell || next === undefined) return undefined;
  if (pairs.isTaken(line.from) || pairs.isTaken(next.from) || !isFirst(context, line)) return undefined;
  const label = printedLabel(textBetween(outline, line.from, line.to));
  const caption = context.vocabulary.likeness(label) >= 0.4 && isEntry(textBetween(outline, next.from, next.to));
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
