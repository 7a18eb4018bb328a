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
 * The labels of all fields, with the portal's own meanings laid over them (`null` there: not a
 * field on this portal).
 */
export function buildVocabulary(portal?: PortalDefinition): Vocabulary {
  const meanings = new Map<string, FieldId | null>();
  for (const [field, labels] of Object.entries(fieldLabels)) {
    for (const label of labels) meanings.set(normaliseLabel(label), field);
  }
  for (const [label, field] of Object.entries(portal?.meanings ?? {})) meanings.set(normaliseLabel(label), field);
  return { meaning: (label) => meanings.get(label) ?? undefined };
}
