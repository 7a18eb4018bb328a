import type { FieldId } from '../domain/reading';
import { readCellPair } from './cell-pair';
import { Kind } from './kinds';
import { linesWith } from './lines';
import type { ReadingContext } from './reading-context';
import { normaliseLabel } from './text';
import { textBetween } from './units';

/** Longer lines are no such sentence. */
const MAX_SENTENCE = 80;

const keyOf = (sentence: string): string => normaliseLabel(sentence).replace(/\.$/, '');

/**
 * Reads pages that answer in sentences: a sentence that is an answer by itself is label and value in
 * one, with the field the portal gives it; under a heading that is a known label stand the lines of
 * one value (elsewhere a heading over several lines opens a section).
 */
export function readStatements(context: ReadingContext, statements: Readonly<Record<string, FieldId>>): void {
  const { outline, pairs } = context;
  const fields = new Map(Object.entries(statements).map(([sentence, field]) => [keyOf(sentence), field]));
  const texts = [...outline.text.keys()].filter((at) => outline.kind[at] === Kind.text);
  for (const { from, to, block } of linesWith(outline, texts)) {
    const text = textBetween(outline, from, to);
    const field = text.length > MAX_SENTENCE ? undefined : fields.get(keyOf(text));
    if (field !== undefined) pairs.add({ label: text, value: text, labelAt: from, valueAt: from, order: from, field });
    else if (outline.kind[block] === Kind.heading && !pairs.isTaken(from)) readBelow(context, block);
  }
}

function readBelow(context: ReadingContext, heading: number): void {
  const { outline } = context;
  const below = outline.end[heading] as number;
  if (context.likeness(heading) === 1 && outline.kind[below] === Kind.block && outline.parent[below] === outline.parent[heading]) readCellPair(context, heading, below);
}
