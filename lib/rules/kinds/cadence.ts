import { daysBetween, monthOf, plusDays, plusMonths, quarterOf } from '../../calendar/civil-date';
import type { PartyFile } from '../../domain/party-file';
import type { CivilDate } from '../../domain/time';
import type { RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

const PERIODS = {
  month: { name: monthOf, months: 1 },
  quarter: { name: quarterOf, months: 3 },
} as const;

function datesOf(of: 'selfCheck' | 'screenshot', file: PartyFile): CivilDate[] {
  if (of === 'selfCheck') return file.selfChecks ?? [];
  return (file.documents ?? []).filter(({ document, present }) => document === 'qualificationScreenshot' && present).flatMap(({ on }) => on ?? []);
}

/** The last period that is over, by name. */
function lastFinished(every: keyof typeof PERIODS, asOf: CivilDate): string {
  const { name, months } = PERIODS[every];
  const firstOfMonth = `${monthOf(asOf)}-01`;
  return name(every === 'month' ? plusDays(firstOfMonth, -1) : plusMonths(firstOfMonth, -months));
}

interface Params {
  of: 'selfCheck' | 'screenshot';
  every: keyof typeof PERIODS;
  staleDays?: number | undefined;
  remindDays?: number | undefined;
}

/** Worth a notice in the last days of a period in which it is still to be done. */
function comingDue({ of, every, remindDays = 0 }: Params, latest: CivilDate, asOf: CivilDate): RuleFinding[] {
  const { name, months } = PERIODS[every];
  const period = name(asOf);
  const firstOfMonth = `${monthOf(asOf)}-01`;
  const firstOfNext = Array.from({ length: months }, (_, ahead) => plusMonths(firstOfMonth, ahead + 1)).find((day) => name(day) !== period) ?? firstOfMonth;
  const until = plusDays(firstOfNext, -1);
  if (name(latest) === period || daysBetween(asOf, until) >= remindDays) return [];
  return [{ severity: 'notice', reason: { code: 'cadenceDue', params: { event: of, period, on: until } } }];
}

/** Something to be done once a month or quarter: judged when the period is over, and by the age of the latest. */
export default defineKind({
  id: 'cadence',
  params: z.strictObject({
    of: z.enum(['selfCheck', 'screenshot']),
    every: z.enum(['month', 'quarter']),
    staleDays: z.optional(z.number().check(z.gte(1), z.lte(3660))),
    /** Days before the end of a period from which one that is still to be done is named. */
    remindDays: z.optional(z.number().check(z.gte(1), z.lte(31))),
  }),
  evaluate: (params: Params, { file, asOf }): RuleFinding[] => {
    if (!file) return [];
    const { of, every, staleDays } = params;
    const dates = datesOf(of, file).filter((date) => date <= asOf).sort();
    const [period, latest] = [lastFinished(every, asOf), dates.at(-1)];
    // Whoever is within the present period has caught up with the one before.
    const caughtUp = latest !== undefined && PERIODS[every].name(latest) >= period;
    if (!caughtUp) return [{ reason: { code: 'cadenceMissed', params: { event: of, period } } }];
    const days = daysBetween(latest, asOf);
    if (staleDays !== undefined && days > staleDays) return [{ identity: latest, reason: { code: 'cadenceStale', params: { event: of, on: latest, days } } }];
    return comingDue(params, latest, asOf);
  },
});
