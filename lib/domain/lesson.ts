import type { PagePlace } from './page-place';
import type { FieldId, ValueState } from './reading';
import type { Instant } from './time';

/** What a person taught the reader: what a label means on one kind of page of one host. */
export interface Lesson extends PagePlace {
  /** Host, page and normalised label: one lesson a label. */
  id: string;
  /** As printed. */
  label: string;
  /** The field the label stands for; `null` for a label to leave out. */
  meaning: FieldId | null;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  deletedAt?: Instant;
}

/** The meanings of labels, by label as printed; `null` for a label to leave out. */
export type Meanings = Readonly<Record<string, FieldId | null>>;

/** What the reader of one frame is given beside its own vocabulary. */
export interface TaughtLabels {
  /** The same for the same labels: tells whether a reading was made with them. */
  key: string;
  labels: Meanings;
}

/** Nothing taught: what a reader starts with. */
export const NOTHING_TAUGHT: TaughtLabels = { key: '', labels: {} };

/** The lessons of one kind of page as the reader takes them. */
export function taughtLabels(lessons: readonly Lesson[]): TaughtLabels {
  if (lessons.length === 0) return NOTHING_TAUGHT;
  const entries = lessons.map(({ label, meaning }) => [label, meaning] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return { key: JSON.stringify(entries), labels: Object.fromEntries(entries) };
}

/** A value a label would give if it were taught. */
export interface TrialValue {
  value: string;
  state: ValueState;
  section?: string;
  /** The text does not read as a value of the field. */
  misfit?: boolean;
}

/** What teaching a label would read on the page as it is now. */
export interface Trial {
  /** Where the lesson would hold. */
  place: PagePlace;
  values: TrialValue[];
}

/** A label a person pointed at on the page. */
export interface PickedLabel {
  frame: number;
  label: string;
}
