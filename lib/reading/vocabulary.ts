import type { Meanings } from '../domain/lesson';
import type { PortalDefinition } from '../domain/portal';
import type { FieldId } from '../domain/reading';
import { fieldLabels } from '../fields/labels';
import { normaliseLabel } from './text';

/** What labels mean on one portal. */
export interface Vocabulary {
  /** The field a normalised label stands for; `undefined` where it stands for none. */
  meaning(normalisedLabel: string): FieldId | undefined;
}

/**
 * The labels of all fields, with the portal's own meanings laid over them and what a person taught
 * laid over both (`null` there: not a field here).
 */
export function buildVocabulary(portal?: PortalDefinition, taught?: Meanings): Vocabulary {
  const meanings = knownMeanings(portal, taught);
  return { meaning: (label) => meanings.get(label) ?? undefined };
}

/** Every known label, normalised, with its field; `null` for one that is known as one to leave out. */
export function knownMeanings(portal?: PortalDefinition, taught?: Meanings): ReadonlyMap<string, FieldId | null> {
  const meanings = new Map<string, FieldId | null>();
  for (const [field, labels] of Object.entries(fieldLabels)) {
    for (const label of labels) meanings.set(normaliseLabel(label), field);
  }
  for (const [label, field] of Object.entries({ ...portal?.meanings, ...taught })) meanings.set(normaliseLabel(label), field);
  return meanings;
}
