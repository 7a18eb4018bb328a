import { controlsIn, controlsValue } from './controls';
import { Kind } from './kinds';
import type { FoundPair } from './pair-collector';
import type { ReadingContext } from './reading-context';
import { printedLabel } from './text';
import { leafCount } from './units';
import { valueText } from './value-text';

/** A value of more leaves than this is a region of the page, not a value. */
const MAX_VALUE_LEAVES = 60;

/** The pair of two cells (or boxes): the first labels the second. */
export function cellPair(context: ReadingContext, labelAt: number, valueAt: number): FoundPair {
  const label = printedLabel(context.text(labelAt));
  const fromControls = controlsIn(context.outline, valueAt).length > 0 ? controlsValue(context, valueAt) : undefined;
  const value = fromControls?.value ?? valueText(context.outline, valueAt);
  return { label, value, labelAt, valueAt, order: labelAt, state: fromControls?.state };
}

/** Adds the pair of two cells, unless one of them is more than a cell. */
export function readCellPair(context: ReadingContext, labelAt: number, valueAt: number): void {
  if (!isPlain(context, labelAt) || !isPlain(context, valueAt)) return;
  if (leafCount(context.outline, valueAt) > MAX_VALUE_LEAVES) return;
  context.pairs.add(cellPair(context, labelAt, valueAt));
  context.pairs.takeEntry(labelAt);
  context.pairs.takeEntry(valueAt);
}

/** Whether nothing inside was read before and nothing inside is a table or list of its own. */
export function isPlain({ outline, pairs }: ReadingContext, at: number): boolean {
  for (let inner = at; inner < (outline.end[at] as number); inner += 1) {
    const kind = outline.kind[inner] as Kind;
    if (kind === Kind.table || kind === Kind.list || pairs.isTaken(inner)) return false;
  }
  return true;
}
