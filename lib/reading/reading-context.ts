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
  const texts: (string | undefined)[] = [];
  const scores = new Map<string, number>();
  const text = (at: number): string => {
    let found = texts[at];
    if (found === undefined) texts[at] = found = textOf(outline, at);
    return found;
  };
  const likeness = (at: number): number => {
    const words = text(at);
    let found = scores.get(words);
    if (found === undefined) scores.set(words, (found = labelLikeness(words, vocabulary)));
    return found;
  };
  return { outline, units: findUnits(outline), vocabulary, pairs: new PairCollector(outline), text, likeness };
}
