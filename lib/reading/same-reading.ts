import type { FrameReading, PagePair } from '../domain/reading';

/** Whether two readings of a frame say the same. Pairs of regions that were not read anew are the very same objects: most comparisons cost nothing. */
export function isSameReading(left: FrameReading, right: FrameReading): boolean {
  const { pairs, ...rest } = left;
  const { pairs: otherPairs, ...otherRest } = right;
  return pairs.length === otherPairs.length && pairs.every((pair, at) => isSamePair(pair, otherPairs[at] as PagePair)) && JSON.stringify(rest) === JSON.stringify(otherRest);
}

const PARTS = ['label', 'value', 'state', 'path', 'section', 'row'] as const;

function isSamePair(left: PagePair, right: PagePair): boolean {
  return left === right || PARTS.every((part) => left[part] === right[part]);
}
