import { plusDays } from '../../calendar/civil-date';
import type { WorkingCalendar } from '../../calendar/working-days';
import type { PartyFile } from '../../domain/party-file';
import type { CivilDate } from '../../domain/time';
import type { RuleContext, RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

const limit = z.strictObject({
  /** What starts the clock: an application, or a change at the company. */
  of: z.enum(['filing', 'aeo', 'change']),
  /** What stops it. */
  until: z.enum(['form', 'review', 'decision', 'filed']),
  workingDays: z.optional(z.number().check(z.gte(1), z.lte(366))),
  calendarDays: z.optional(z.number().check(z.gte(1), z.lte(3660))),
  /** Changes it speaks of; all when left out. */
  changes: z.optional(z.array(z.enum(['name', 'entityType', 'address', 'legalRepresentative', 'businessScope', 'declarants']))),
});
type Limit = z.infer<typeof limit>;

interface Clock {
  event: string;
  from: CivilDate;
  stopped: CivilDate | undefined;
}

function clocksOf({ of, until, changes }: Limit, file: PartyFile): Clock[] {
  if (of === 'change') {
    return (file.changes ?? [])
      .filter(({ what }) => changes === undefined || changes.includes(what))
      .map(({ what, on, filedOn }) => ({ event: `change.${what}`, from: on, stopped: filedOn }));
  }
  const stop = { form: 'formOn', review: 'reviewedOn', decision: 'decidedOn', filed: 'decidedOn' } as const;
  return (file.applications ?? [])
    .filter((application) => application.of === of)
    .map((application) => ({ event: `${of}.${until}`, from: application.submittedOn, stopped: application[stop[until]] ?? application.decidedOn }));
}

function dueOf({ workingDays, calendarDays }: Limit, from: CivilDate, calendar: WorkingCalendar): { due: CivilDate; provisional: boolean } | undefined {
  if (workingDays !== undefined) return calendar.addWorkingDays(from, workingDays);
  return calendarDays === undefined ? undefined : { due: plusDays(from, calendarDays), provisional: false };
}

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
