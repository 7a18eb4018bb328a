import { colonPairs, LABEL_MARK, type InlinePair } from './colon-pairs';
import { controlsIn, controlsValue } from './controls';
import { isPlain } from './cell-pair';
import type { FindTexts } from './find-texts';
import { linesWith, type Line } from './lines';
import { Kind } from './kinds';
import type { ReadingContext } from './reading-context';
import { tidy } from './text';
import { contains, hasContent, leafCount } from './units';
import { isLinkList, valueText } from './value-text';

/** A value standing apart from its label is at most so many leaves. */
const MAX_VALUE_LEAVES = 40;

/** Reads "标签：值" in lines; a label alone on its line takes what stands right behind or below it. */
export function readLines(context: ReadingContext, find: FindTexts): void {
  const owners = new Set<number>();
  const lines = linesWith(context.outline, find(LABEL_MARK));
  const found = lines.map((line) => (isFree(context, line) ? colonPairs(context, line) : []));
  found.forEach((pairs, index) => {
    if (pairs.length > 0) owners.add((lines[index] as Line).from);
  });
  found.forEach((pairs, index) => {
    const line = lines[index] as Line;
    if (!isFree(context, line)) return;
    for (const pair of pairs) {
      if (pair.valueFrom >= 0) keepInline(context, pair);
      else keepBelow(context, { pair, line, owners });
    }
  });
}

function isFree({ pairs }: ReadingContext, line: Line): boolean {
  return !pairs.isTaken(line.from) && !pairs.isTaken(line.to - 1);
}

function keepInline(context: ReadingContext, pair: InlinePair): void {
  const { outline, pairs } = context;
  const valueAt = smallestAround(context, pair);
  const whole = valueAt !== pair.valueFrom && !contains(outline, valueAt, pair.labelAt);
  const value = whole ? valueText(outline, valueAt) : pair.value;
  pairs.add({ label: pair.label, value, labelAt: pair.labelAt, valueAt: whole ? valueAt : pair.valueFrom, order: pair.labelAt });
  pairs.takeEntry(pair.labelAt);
  pairs.take(pair.valueFrom, pair.valueTo + 1);
}

/** The smallest entry that holds the whole value; it may hold the label as well. */
function smallestAround({ outline }: ReadingContext, { valueFrom, valueTo }: InlinePair): number {
  let at = valueFrom;
  while (!contains(outline, at, valueTo)) at = outline.parent[at] as number;
  return at;
}

function keepBelow(context: ReadingContext, place: { pair: InlinePair; line: Line; owners: Set<number> }): void {
  const { pair } = place;
  const known = context.vocabulary.knows(pair.label);
  const next = unitAfter(context, place.line.to - 1);
  if (next === 'end') {
    if (known) keep(context, pair, { value: '', at: -1 });
    return;
  }
  if (!isValue(context, next, place.owners)) return;
  const entry = controlsIn(context.outline, next).length > 0 ? controlsValue(context, next) : { value: valueText(context.outline, next) };
  if (!known && (isProse(entry.value) || context.vocabulary.likeness(pair.label) < 0.45 || isLinkList(context.outline, next))) return;
  keep(context, pair, { ...entry, at: next });
}

function keep(context: ReadingContext, pair: InlinePair, value: { value: string; at: number }): void {
  const { pairs } = context;
  pairs.add({ label: pair.label, value: value.value, labelAt: pair.labelAt, valueAt: value.at, order: pair.labelAt });
  pairs.takeEntry(pair.labelAt);
  pairs.takeEntry(value.at);
}

/** What follows an entry inside the nearest ancestors; `end` where its item or cell ends, or an empty box follows. */
function unitAfter({ outline }: ReadingContext, from: number): number | 'end' {
  let level = from;
  for (;;) {
    const above = outline.parent[level] as number;
    if (above < 0) return 'end';
    for (let at = outline.end[level] as number; at < (outline.end[above] as number); at = outline.end[at] as number) {
      if (hasContent(outline, at)) return at;
      if (outline.kind[at] !== Kind.break) return 'end';
    }
    const kind = outline.kind[above] as Kind;
    if (kind >= Kind.item && kind !== Kind.detail) return 'end';
    level = above;
  }
}

function isValue(context: ReadingContext, at: number, owners: Set<number>): boolean {
  const { outline } = context;
  if (outline.kind[at] === Kind.heading || leafCount(outline, at) > MAX_VALUE_LEAVES || !isPlain(context, at)) return false;
  for (let inner = at; inner < (outline.end[at] as number); inner += 1) {
    if (owners.has(inner)) return false;
  }
  return true;
}

function isProse(value: string): boolean {
  return tidy(value).length > 80 && /[。.]/.test(value);
}
