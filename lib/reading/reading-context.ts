import { Kind } from './kinds';
import type { Outline } from './outline';
import { PairCollector } from './pair-collector';
import { findUnits, textOf, type Units } from './units';
import type { Vocabulary } from './vocabulary';

const FIRST_SIZE = 4_096;
/** What a huge page took is given back. */
const MOST_KEPT = 65_536;

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

const arrays = { texts: [] as (string | undefined)[], scores: new Float64Array(0) };

/** The arrays of all contexts, one region's after another's. Filled from the start: an array filled at random places turns into a slow table. */
function clearedFor(count: number): typeof arrays {
  if (count > arrays.scores.length || arrays.scores.length > Math.max(MOST_KEPT, count)) {
    arrays.scores = new Float64Array(Math.max(FIRST_SIZE, count));
    arrays.texts = Array.from({ length: arrays.scores.length });
  }
  arrays.texts.fill(undefined, 0, count);
  arrays.scores.fill(-1, 0, count);
  return arrays;
}

export function readingContext(outline: Outline, vocabulary: Vocabulary): ReadingContext {
  const units = findUnits(outline);
  const { core } = units;
  // Wrappers share the text of what they wrap.
  const { texts, scores } = clearedFor(outline.count);
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
