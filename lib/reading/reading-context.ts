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
  const units = findUnits(outline);
  const { core } = units;
  // Wrappers share the text of what they wrap. Full length from the start: an array filled at random places turns into a slow table.
  const texts: (string | undefined)[] = [];
  texts.length = outline.count;
  const scores = new Float64Array(outline.count).fill(-1);
  const known = new Map<string, number>();
  const text = (at: number): string => (texts[core[at] as number] ??= textOf(outline, core[at] as number));
  const judge = (words: string): number => {
    let found = known.get(words);
    if (found === undefined) known.set(words, (found = labelLikeness(words, vocabulary)));
    return found;
  };
  const likeness = (at: number): number => {
    const inner = core[at] as number;
    const found = scores[inner] as number;
    return found >= 0 ? found : (scores[inner] = judge(text(inner)));
  };
  return { outline, units, vocabulary, pairs: new PairCollector(outline), text, likeness };
}
