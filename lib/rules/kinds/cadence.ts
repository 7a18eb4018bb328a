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

/** Something to be done once a month or quarter: judged when the period is over, and by the age of the latest. */
export default defineKind({
  id: 'cadence',
  params: z.strictObject({
    of: z.enum(['selfCheck', 'screenshot']),
    every: z.enum(['month', 'quarter']),
    staleDays: z.optional(z.number().check(z.gte(1), z.lte(3660))),
  }),
  evaluate: ({ of, every, staleDays }, { file, asOf }): RuleFinding[] => {
    if (!file) return [];
    const dates = datesOf(of, file).filter((date) => date <= asOf).sort();
    const [period, latest] = [lastFinished(every, asOf), dates.at(-1)];
    // Whoever is within the present period has caught up with the one before.
    const caughtUp = latest !== undefined && PERIODS[every].name(latest) >= period;
    if (!caughtUp) return [{ reason: { code: 'cadenceMissed', params: { event: of, period } } }];
    const days = daysBetween(latest, asOf);
    if (staleDays === undefined || days <= staleDays) return [];
    return [{ identity: latest, reason: { code: 'cadenceStale', params: { event: of, on: latest, days } } }];
  },
});
