import { Kind } from './kinds';
import type { Outline } from './outline';
import { PairCollector } from './pair-collector';
import { reusedArrays } from './reused-arrays';
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
  /** Whether an entry's text is a label of the vocabulary. */
  isKnown(at: number): boolean;
}

/** Filled from the start: an array filled at random places turns into a slow table. */
const arraysFor = reusedArrays((size) => ({ texts: Array.from<string | undefined>({ length: size }), scores: new Float64Array(size) }));

export function readingContext(outline: Outline, vocabulary: Vocabulary): ReadingContext {
  const units = findUnits(outline);
  const { core } = units;
  // Wrappers share the text of what they wrap.
  const { texts, scores } = arraysFor(outline.count);
  texts.fill(undefined, 0, outline.count);
  scores.fill(-1, 0, outline.count);
  const text = (at: number): string => (texts[core[at] as number] ??= textOf(outline, core[at] as number));
  const likeness = (at: number): number => {
    const inner = core[at] as number;
    const found = scores[inner] as number;
    return found >= 0 ? found : (scores[inner] = vocabulary.likeness(text(inner)));
  };
  const isKnown = (at: number): boolean => !vocabulary.startsNone(firstCharacter(outline, core[at] as number)) && likeness(at) === 1;
  return { outline, units, vocabulary, pairs: new PairCollector(outline), text, likeness, isKnown };
}

/** Code of the first printed character of an entry, without joining its texts; 0 where it has none. */
function firstCharacter({ kind, text, end }: Outline, at: number): number {
  for (let inner = at; inner < (end[at] as number); inner += 1) {
    if (kind[inner] === Kind.text) return (text[inner] as string).trimStart().charCodeAt(0);
  }
  return 0;
}
