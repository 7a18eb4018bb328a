import type { FieldId } from './reading';
import type { Reason } from './reasons';
import type { CivilDate } from './time';

/** A text understood as a value of a field, or why it was not. */
export type Parsed<V> = { ok: true; value: V } | { ok: false; reason: Reason };

/** How two values of one field stand to each other. */
export interface Comparison {
  outcome: 'match' | 'matchFormerName' | 'maskedCompatible' | 'mismatch' | 'notComparable' | 'unreadable';
  reason: Reason;
}

export interface CompareContext {
  /** The day the comparison is judged as of. */
  asOf: CivilDate;
  /** Names the claimed company used to have. */
  formerNames: readonly string[];
}

/**
 * One kind of fact a page or an agent states. `labels` (a named export of the field's file) feed
 * the reader; the definition feeds checking and the screens.
 */
export interface FieldDefinition<V = unknown> {
  id: FieldId;
  /** How screens set it: codes in monospace fours, dates tabular. */
  kind: 'name' | 'code' | 'level' | 'date' | 'text' | 'status';
  /** Names a natural person: masked in exports unless asked for. */
  personal?: boolean;
  /** Offered when a claim is entered by hand. */
  claimable: boolean;
  parse(text: string, asOf: CivilDate): Parsed<V>;
  /** Compares texts whose state is `shown` (masked ones are compared by checking, on visible positions). */
  compare(claimed: string, shown: string, context: CompareContext): Comparison;
}

/** Declares a field; the file's name is its id. */
export function defineField<V>(definition: FieldDefinition<V>): FieldDefinition<V> {
  return definition;
}

/** The id of a field from the path of its file: `./customs-code.ts` → `customsCode`. */
export function fieldIdOf(path: string): FieldId {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}
