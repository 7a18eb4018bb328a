import type { Meanings } from '../domain/lesson';
import type { ReaderLanguage, ReaderPortal } from '../domain/reader-knowledge';
import type { FieldId } from '../domain/reading';
import type { SignOptions } from './page-signs';
import { labelLikeness } from './label-likeness';
import { normaliseLabel } from './text';
import { writings } from './traditional';

/** What labels mean on one portal. */
export interface Vocabulary {
  /** Words that tell what kind of page this is, the portal's own among them. */
  signs: SignOptions;
  /** The field a normalised label stands for; `undefined` where it stands for none. */
  meaning(normalisedLabel: string): FieldId | undefined;
  /** How much a text looks like a label, 0 to 1; 1 is a known one. Remembered: a page repeats its labels. */
  likeness(text: string): number;
  /** Whether a printed text is a known label. */
  knows(text: string): boolean;
  /** Whether no known label is written with this common Chinese character, Latin letter or digit at its start: a cheap answer for most texts. */
  startsNone(character: number): boolean;
}

const MAX_REMEMBERED = 5_000;

const isHan = (character: number): boolean => character >= 0x4e00 && character <= 0x9fff;
/** The bit that sets a small Latin letter apart from its capital; digits have it anyway. */
const LOWER_CASE = 0x20;
const isAlphanumeric = (character: number): boolean => (character >= 0x30 && character <= 0x39) || ((character | LOWER_CASE) >= 0x61 && (character | LOWER_CASE) <= 0x7a);
/** What a normalised label may be printed with at its start; a letter may stand apart from its accent there. */
const startsOf = (label: string): string => `${writings(label[0] ?? '')}${label.normalize('NFD')[0] ?? ''}`;

/**
 * The labels of all fields, with the portal's own meanings laid over them and what a person taught
 * laid over both (`null` there: not a field here).
 */
export function buildVocabulary({ labels, words }: ReaderLanguage, portal?: ReaderPortal, taught?: Meanings): Vocabulary {
  const meanings = knownMeanings(labels, portal, taught);
  const starts = new Set([...meanings.keys()].flatMap((label) => [...startsOf(label)].map((character) => character.charCodeAt(0))));
  const judged = new Map<string, number>();
  const vocabulary: Vocabulary = {
    signs: { words, portal },
    meaning: (label) => meanings.get(label) ?? undefined,
    likeness: (text) => {
      const known = judged.get(text);
      if (known !== undefined) return known;
      if (judged.size > MAX_REMEMBERED) judged.clear();
      const found = labelLikeness(text, vocabulary);
      judged.set(text, found);
      return found;
    },
    knows: (text) => !vocabulary.startsNone(text.charCodeAt(0)) && vocabulary.meaning(normaliseLabel(text)) !== undefined,
    startsNone: (character) => (isHan(character) ? !starts.has(character) : isAlphanumeric(character) && !starts.has(character | LOWER_CASE)),
  };
  return vocabulary;
}

/** Every known label, normalised, with its field; `null` for one that is known as one to leave out. */
export function knownMeanings(labels: ReaderLanguage['labels'], portal?: Pick<ReaderPortal, 'meanings'>, taught?: Meanings): ReadonlyMap<string, FieldId | null> {
  const meanings = new Map<string, FieldId | null>();
  for (const [field, names] of Object.entries(labels)) {
    for (const label of names) meanings.set(normaliseLabel(label), field);
  }
  for (const [label, field] of Object.entries({ ...portal?.meanings, ...taught })) meanings.set(normaliseLabel(label), field);
  return meanings;
}
