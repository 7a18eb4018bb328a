import type { FrameReading, PagePair, Reading, Subject } from '../domain/reading';

/** Whether two readings of a frame say the same. Pairs of regions that were not read anew are the very same objects: most comparisons cost nothing. */
export function isSameReading(left: FrameReading, right: FrameReading): boolean {
  const { pairs, subjects, ...rest } = left;
  const { pairs: otherPairs, subjects: otherSubjects, ...otherRest } = right;
  return areSame(pairs, otherPairs, isSamePair) && areSame(subjects, otherSubjects, isSameSubject) && JSON.stringify(rest) === JSON.stringify(otherRest);
}

function areSame<T>(left: readonly T[], right: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return left.length === right.length && left.every((each, at) => isSame(each, right[at] as T));
}

const PAIR_PARTS = ['label', 'value', 'state', 'path', 'section', 'row'] as const;
const READING_PARTS = ['field', 'raw', 'state', 'frame', 'pair', 'row'] as const;

function isSamePair(left: PagePair, right: PagePair): boolean {
  return left === right || PAIR_PARTS.every((part) => left[part] === right[part]);
}

const isSameSubject = (left: Subject, right: Subject): boolean => left.key === right.key && areSame(left.readings, right.readings, isSameReadingOfField);

function isSameReadingOfField(left: Reading, right: Reading): boolean {
  return READING_PARTS.every((part) => left[part] === right[part]);
}
