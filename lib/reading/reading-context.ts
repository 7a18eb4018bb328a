import { labelLikeness } from './label-likeness';
import type { Outline } from './outline';
import { PairCollector } from './pair-collector';
import { findUnits, textOf, type Units } from './units';
import type { Vocabulary } from './vocabulary';

/** What every step of one reading shares. */
export interface ReadingContext {
  outline: Outline;
  units: Units;
  vocabulary: Vocabulary;
  pairs: PairCollector;
  /** Tidied text of an entry. */
  text(at: number): string;
  /** `labelLikeness` of an entry's text. */
  likeness(at: number): number;
}

export function readingContext(outline: Outline, vocabulary: Vocabulary): ReadingContext {
  const texts = new Map<number, string>();
  const scores = new Map<number, number>();
  const text = (at: number): string => {
    let found = texts.get(at);
    if (found === undefined) texts.set(at, (found = textOf(outline, at)));
    return found;
  };
  const likeness = (at: number): number => {
    let found = scores.get(at);
    if (found === undefined) scores.set(at, (found = labelLikeness(text(at), vocabulary)));
    return found;
  };
  return { outline, units: findUnits(outline), vocabulary, pairs: new PairCollector(outline), text, likeness };
}
