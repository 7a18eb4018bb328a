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

function compareField(field: string, other: PortalReadings, context: RuleContext, { staleAfterDays }: Params): RuleFinding[] {
  const [here, there] = [comparable(context.here.readings, field), comparable(other.readings, field)];
  const [first, second] = [here[0], there[0]];
  if (!first || !second || !here.every((one) => there.every((two) => contradict(one, two, context)))) return [];
  const stale = daysBetween(other.on, context.here.on) > staleAfterDays;
  return [{
    ...(stale && { severity: 'notice' as const }),
    field,
    identity: [other.portal, first.raw, second.raw].join('|'),
    reason: { code: 'sourcesDiffer', params: { field, here: first.raw, there: second.raw, portal: other.portal, on: other.on } },
  }];
}

/** Official portals must say the same of one enterprise. An older reading elsewhere is only worth a notice: it may have changed since. */
export default defineKind({
  id: 'portals-agree',
  params: z.strictObject({ fields: z.array(z.string()), staleAfterDays: z.number().check(z.gte(1), z.lte(3660)) }),
  evaluate: (params: Params, context) =>
    context.elsewhere
      .filter(({ portal }) => portal !== context.here.portal)
      .flatMap((other) => params.fields.flatMap((field) => compareField(field, other, context, params))),
});
