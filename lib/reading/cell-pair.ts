import { controlsIn, controlsValue } from './controls';
import { Kind } from './kinds';
import type { ReadingContext } from './reading-context';
import { printedLabel } from './text';
import { leafCount } from './units';
import { valueText } from './value-text';

/** A value of more leaves than this is a region of the page, not a value. */
const MAX_VALUE_LEAVES = 60;

/** Adds the pair of two cells (or boxes): the first labels the second. Returns whether it did. */
export function readCellPair(context: ReadingContext, labelAt: number, valueAt: number): boolean {
  if (!isPlain(context, labelAt) || !isPlain(context, valueAt)) return false;
  if (leafCount(context.outline, valueAt) > MAX_VALUE_LEAVES) return false;
  const label = printedLabel(context.text(labelAt));
  const fromControls = controlsIn(context.outline, valueAt).length > 0 ? controlsValue(context, valueAt) : undefined;
  const value = fromControls?.value ?? valueText(context.outline, valueAt);
  context.pairs.add({ label, value, labelAt, valueAt, order: labelAt, state: fromControls?.state });
  context.pairs.takeEntry(labelAt);
  context.pairs.takeEntry(valueAt);
  return true;
}

/** Whether nothing inside was read before and nothing inside is a table or list of its own. */
export function isPlain({ outline, pairs }: ReadingContext, at: number): boolean {
  for (let inner = at; inner < (outline.end[at] as number); inner += 1) {
    const kind = outline.kind[inner] as Kind;
    if (kind === Kind.table || kind === Kind.list || pairs.isTaken(inner)) return false;
  }
  return true;
}
