import { CHANGES } from '../../domain/party-file';
import type { RuleContext, RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';
import { type Clock, clocksOf, dueOf, type Limit } from '../terms';

const days = z.number().check(z.gte(1), z.lte(3660));
const workingDays = z.number().check(z.gte(1), z.lte(366));
const limit = z.strictObject({
  of: z.enum(['filing', 'aeo', 'change']),
  until: z.enum(['form', 'review', 'decision', 'filed']),
  workingDays: z.optional(workingDays),
  calendarDays: z.optional(days),
  fromWorkingDays: z.optional(workingDays),
  changes: z.optional(z.array(z.enum(CHANGES))),
});

function judge(rule: Limit, { event, from, stopped }: Clock, { asOf, calendar }: RuleContext): RuleFinding[] {
  const term = dueOf(rule, from, calendar);
  if (!term || (stopped ?? asOf) <= term.due) return [];
  const code = term.provisional ? 'deadlinePassedProvisional' : 'deadlinePassed';
  // Late but done is only worth a notice.
  return [{ ...(stopped !== undefined && { severity: 'notice' as const }), reason: { code, params: { event, started: from, due: term.due } } }];
}

/** Terms in working days of the PRC or calendar days. Beyond the announced years a working-day term is provisional and says so. */
export default defineKind({
  id: 'deadline',
  params: z.strictObject({ limits: z.array(limit) }),
  evaluate: ({ limits }, context: RuleContext) => {
    const { file } = context;
    return file === undefined ? [] : limits.flatMap((one) => clocksOf(one, file).flatMap((clock) => judge(one, clock, context)));
  },
});
