import { elementAt, type Outline } from './outline';

/**
 * Of several entries that may be a label's value, the one drawn nearest to its right or below it.
 * Without layout (nothing drawn) the first in document order. All boxes are read in one go.
 */
export function nearestTo(outline: Outline, label: number, candidates: readonly number[]): number {
  const first = candidates[0] as number;
  if (candidates.length < 2) return first;
  const [from, ...boxes] = [label, ...candidates].map((at) => boxOfEntry(outline, at)) as [DOMRect, ...DOMRect[]];
  if (from.width === 0) return first;
  let best = first;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const distance = box.width === 0 ? Infinity : distanceTo(from, box);
    if (distance < least) {
      least = distance;
      best = candidates[index] as number;
    }
  });
  return best;
}

function boxOfEntry(outline: Outline, at: number): DOMRect {
  return Element.prototype.getBoundingClientRect.call(elementAt(outline, at));
}

/** Gap to a box on the same line to the right, or to one below in the same column; anything else is no neighbour. */
function distanceTo(from: DOMRect, box: DOMRect): number {
  const sameLine = box.top < from.bottom && box.bottom > from.top;
  if (sameLine && box.left >= from.right - 1) return box.left - from.right;
  const sameColumn = box.left < from.right && box.right > from.left;
  return sameColumn && box.top >= from.bottom - 1 ? box.top - from.bottom : Infinity;
}
