import type { PortalDefinition } from '../domain/portal';
import type { FieldId } from '../domain/reading';
import { fieldLabels } from '../fields/labels';
import { normaliseLabel } from './text';
import { writings } from './traditional';

/** What labels mean on one portal. */
export interface Vocabulary {
  /** The field a normalised label stands for; `undefined` where it stands for none. */
  meaning(normalisedLabel: string): FieldId | undefined;
  /** Whether no known label is written with this common Chinese character at its start: a cheap answer for most texts. */
  startsNone(character: number): boolean;
}

/**
 * The labels of all fields, with the portal's own meanings laid over them (`null` there: not a
 * field on this portal).
 */
export function buildVocabulary(portal?: PortalDefinition): Vocabulary {
  const meanings = new Map<string, FieldId | null>();
  for (const [field, labels] of Object.entries(fieldLabels)) {
    for (const label of labels) meanings.set(normaliseLabel(label), field);
  }
  for (const [label, field] of Object.entries(portal?.meanings ?? {})) meanings.set(normaliseLabel(label), field);
  const starts = new Set([...meanings.keys()].flatMap((label) => [...writings(label[0] ?? '')].map((character) => character.charCodeAt(0))));
  return {
    meaning: (label) => meanings.get(label) ?? undefined,
    startsNone: (character) => character >= 0x4e00 && character <= 0x9fff && !starts.has(character),
  };
}
