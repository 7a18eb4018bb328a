import type { CompareContext, Comparison, FieldDefinition } from '../domain/field';
import type { FieldId, Reading } from '../domain/reading';
import { compareMasked } from '../fields/kinds/masked';

/** The values a claim is held against. */
export interface Values {
  /** Shown or masked, at least one. */
  readings: readonly Reading[];
  terms: CompareContext;
  claimMasked: boolean;
}

/** Fields of which an enterprise has one at a time: several different values on a page must not be picked from. */
const SINGLE: readonly FieldId[] = ['creditLevel', 'registrationStatus', 'customsCancelled', 'creditAbnormal', 'annualReport'];
const BEST_FIRST: readonly Comparison['outcome'][] = ['match', 'matchFormerName', 'maskedCompatible', 'mismatch', 'notComparable', 'unreadable'];

function best(comparisons: readonly Comparison[]): Comparison {
  const [first] = comparisons.toSorted((a, b) => BEST_FIRST.indexOf(a.outcome) - BEST_FIRST.indexOf(b.outcome));
  if (!first) throw new RangeError('nothing to compare with');
  return first;
}

/** Values outside tables speak for today; rows may be a history (认证企业证书信息). */
function current(readings: readonly Reading[]): readonly Reading[] {
  const outside = readings.filter(({ row }) => row === undefined);
  return outside.length > 0 ? outside : readings;
}

function compareOne(definition: FieldDefinition, claimed: string, reading: Reading, { terms, claimMasked }: Values): Comparison {
  if (reading.state === 'masked' || claimMasked) return compareMasked(claimed, reading.raw);
  return definition.compare(claimed, reading.raw, terms);
}

/** In the open before masked: a masked copy adds nothing where the value stands in full. */
function inTheOpen(readings: readonly Reading[]): readonly Reading[] {
  const shown = readings.filter(({ state }) => state === 'shown');
  return shown.length > 0 ? shown : readings;
}

function distinct(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [reading.raw, reading])).values()];
}

function reasonOverAll(differing: Comparison, readings: readonly Reading[]): Comparison {
  if (readings.length === 1 || differing.reason.code !== 'differs') return differing;
  const shown = readings.map(({ raw }) => raw).join('、');
  return { ...differing, reason: { code: 'differs', params: { ...differing.reason.params, shown } } };
}

/**
 * Compares a claim with all values a page shows for its field. Where an enterprise may have
 * several (customs codes, categories), one that agrees is enough; where it has one, values that
 * contradict each other cannot be compared.
 */
export function compareValues(definition: FieldDefinition, claimed: string, values: Values): Comparison {
  const single = SINGLE.includes(definition.id);
  const readings = distinct(inTheOpen(single ? current(values.readings) : values.readings));
  const comparisons = readings.map((reading) => compareOne(definition, claimed, reading, values));
  const result = best(comparisons);
  if (result.outcome === 'mismatch') return reasonOverAll(result, readings);
  if (readings.length === 1 || comparisons.every(({ outcome }) => outcome === result.outcome)) return result;
  if (single) return { outcome: 'notComparable', reason: { code: 'severalShown', params: { count: readings.length } } };
  return result.outcome === 'match' ? { outcome: 'match', reason: { code: 'sameAsOneOf', params: { count: readings.length } } } : result;
}
