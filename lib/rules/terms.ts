import { daysBetween, plusDays } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-days';
import type { ChangeRecord, PartyFile } from '../domain/party-file';
import type { CivilDate } from '../domain/time';

/** A term of a rule: what starts its clock, what stops it, and how long it runs. */
export interface Limit {
  /** An application, or a change at the company. */
  of: 'filing' | 'aeo' | 'change';
  until: 'form' | 'review' | 'decision' | 'filed';
  workingDays?: number | undefined;
  calendarDays?: number | undefined;
  /** Working days before which it is too early to expect the end. */
  fromWorkingDays?: number | undefined;
  /** Changes it speaks of; all when left out. */
  changes?: ChangeRecord['what'][] | undefined;
}

/** One clock of a file that a term speaks of. */
export interface Clock {
  event: string;
  from: CivilDate;
  stopped: CivilDate | undefined;
}

const STOPS = { form: 'formOn', review: 'reviewedOn', decision: 'decidedOn', filed: 'decidedOn' } as const;

/** The clocks of a party's file that a term speaks of. A decision stops every clock of its application. */
export function clocksOf({ of, until, changes }: Limit, file: PartyFile): Clock[] {
  if (of === 'change') {
    return (file.changes ?? [])
      .filter(({ what }) => changes === undefined || changes.includes(what))
      .map(({ what, on, filedOn }) => ({ event: `change.${what}`, from: on, stopped: filedOn }));
  }
  return (file.applications ?? [])
    .filter((application) => application.of === of)
    .map((application) => ({ event: `${of}.${until}`, from: application.submittedOn, stopped: application[STOPS[until]] ?? application.decidedOn }));
}

/** The last day of a term begun on a day; provisional where it leaves the years whose holidays are announced. */
export function dueOf({ workingDays, calendarDays }: Limit, from: CivilDate, calendar: WorkingCalendar): { due: CivilDate; provisional: boolean } | undefined {
  if (workingDays !== undefined) return calendar.addWorkingDays(from, workingDays);
  return calendarDays === undefined ? undefined : { due: plusDays(from, calendarDays), provisional: false };
}

/** Working days after a day up to another, which counts; 0 where that is not later. */
export function workingDaysUntil(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number {
  const days = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, at) => plusDays(from, at + 1));
  return days.filter((day) => calendar.isWorkingDay(day)).length;
}
