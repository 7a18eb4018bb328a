import { controlsIn, controlsValue } from './controls';
import { isPlain } from './cell-pair';
import { Kind } from './kinds';
import type { ReadingContext } from './reading-context';
import { printedLabel } from './text';
import { linksAround, valueText } from './value-text';

/** Reads every dl, also with div around its groups: each dd belongs to the dt before it. */
export function readDefinitionLists(context: ReadingContext): void {
  const { outline } = context;
  for (let index = outline.lists.length - 1; index >= 0; index -= 1) readList(context, outline.lists[index] as number);
}

function readList(context: ReadingContext, list: number): void {
  const { outline } = context;
  let term = -1;
  /** Whether the term has a detail already; further ones that are only links act on it. */
  let seen = false;
  for (let at = list + 1; at < (outline.end[list] as number);) {
    const kind = outline.kind[at] as Kind;
    if (kind === Kind.term) {
      term = at;
      seen = false;
    } else if (kind === Kind.detail && term >= 0) {
      if (!seen || linksAround(outline, at, outline.end[at] as number) === 0) readDetail(context, term, at);
      seen = true;
    }
    at = CLOSED.has(kind) ? (outline.end[at] as number) : at + 1;
  }
}

/** Parts of a list that are not entered while looking for its terms and details. */
const CLOSED = new Set<Kind>([Kind.term, Kind.detail, Kind.list, Kind.table]);

function readDetail(context: ReadingContext, term: number, detail: number): void {
  const { outline, pairs } = context;
  if (!isPlain(context, detail)) return;
  const label = printedLabel(context.text(term));
  if (label === '' || label.length > 80) return;
  const entry = controlsIn(outline, detail).length > 0 ? controlsValue(context, detail) : undefined;
  pairs.add({ label, labelAt: term, valueAt: detail, order: detail, value: entry?.value ?? valueText(outline, detail), state: entry?.state });
  pairs.takeEntry(term);
  pairs.takeEntry(detail);
}
