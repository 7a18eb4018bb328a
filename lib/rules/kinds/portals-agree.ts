import { daysBetween } from '../../calendar/civil-date';
import type { Reading } from '../../domain/reading';
import { compareMasked } from '../../fields/kinds/masked';
import { fields } from '../../fields/registry';
import { isBlank, type PortalReadings, type RuleContext, type RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

interface Params {
  fields: string[];
  staleAfterDays: number;
}

function comparable(readings: readonly Reading[], field: string): Reading[] {
  return readings.filter((reading) => reading.field === field && (reading.state === 'shown' || reading.state === 'masked') && !isBlank(reading.raw));
}

/** Whether two readings contradict each other; what cannot be compared does not. */
function contradict(here: Reading, there: Reading, { asOf, party }: RuleContext): boolean {
  if (here.state === 'masked' || there.state === 'masked') return compareMasked(here.raw, there.raw).outcome === 'mismatch';
  const compare = fields.get(here.field)?.compare;
  const terms = { asOf, formerNames: party.formerNames };
  // A scope may be printed shorter on one portal: agreement in either direction is agreement.
  return compare !== undefined && [compare(here.raw, there.raw, terms), compare(there.raw, here.raw, terms)].every(({ outcome }) => outcome === 'mismatch');
}

/** What another portal says instead. */
interface Contradiction {
  here: string;
  there: string;
  other: PortalReadings;
}

function contradictions(field: string, others: readonly PortalReadings[], context: RuleContext): Contradiction[] {
  const here = comparable(context.here.readings, field);
  return others.flatMap((other) => {
    const there = comparable(other.readings, field);
    const differ = here.length > 0 && there.length > 0 && here.every((one) => there.every((two) => contradict(one, two, context)));
    return differ ? [{ here: here[0]!.raw, there: there[0]!.raw, other }] : [];
  });
}

/** One finding for all portals that say the same other thing: it is one fact to look into. */
function findingOf(field: string, same: readonly Contradiction[], context: RuleContext, { staleAfterDays }: Params): RuleFinding {
  const [{ here, there }] = same as [Contradiction];
  const on = same.map(({ other }) => other.on).reduce((a, b) => (a > b ? a : b));
  const portal = same.map(({ other }) => other.portal).sort().join(',');
  return {
    ...(daysBetween(on, context.here.on) > staleAfterDays && { severity: 'notice' as const }),
    field,
    identity: [here, there].join('|'),
    reason: { code: 'sourcesDiffer', params: { field, here, there, portal, on } },
  };
}

function judgeField(field: string, others: readonly PortalReadings[], context: RuleContext, params: Params): RuleFinding[] {
  const found = contradictions(field, others, context);
  const values = [...new Set(found.map(({ there }) => there))];
  return values.map((value) => findingOf(field, found.filter(({ there }) => there === value), context, params));
}

/** Official portals must say the same of one enterprise. An older reading elsewhere is only worth a notice: it may have changed since. */
export default defineKind({
  id: 'portals-agree',
  params: z.strictObject({ fields: z.array(z.string()), staleAfterDays: z.number().check(z.gte(1), z.lte(3660)) }),
  evaluate(params: Params, context) {
    const others = context.elsewhere.filter(({ portal }) => portal !== context.here.portal);
    return params.fields.flatMap((field) => judgeField(field, others, context, params));
  },
});
