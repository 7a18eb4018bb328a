import type { CivilDate } from '../domain/time';
import { ANNOUNCED, STATUTORY } from './announced';
import { isWeekend, plusDays } from './civil-date';

/** One year's arrangement of days off, as announced. */
export interface HolidayYear {
  year: number;
  /** The notice it was taken from. */
  source: string;
  /** Days off that are no working days, weekend days among them included. */
  off: readonly CivilDate[];
  /** Weekend days worked in exchange (调休上班). */
  makeUp: readonly CivilDate[];
}

/** A working-day deadline. Outside the announced years it is `provisional`: make-up days are not known there. */
export interface DueDate {
  due: CivilDate;
  provisional: boolean;
  basis: 'notice' | 'statutoryOnly';
}

/** Working days of the PRC. */
export interface WorkingCalendar {
  /** The notice a year rests on, or `undefined` where none is known. */
  coverage(year: number): string | undefined;
  /** Monday to Friday without days off, and make-up days. */
  isWorkingDay(date: CivilDate): boolean;
  /**
   * The day a period of `days` working days ends. The day of the event does not count (Civil Code
   * art. 201); make-up Saturdays and Sundays do.
   */
  addWorkingDays(from: CivilDate, days: number): DueDate;
}

const LIMIT = 1000;

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Builds a calendar from announced years; the later entry of a year replaces the earlier. */
export function workingCalendar(years: readonly HolidayYear[] = ANNOUNCED): WorkingCalendar {
  const byYear = new Map(years.map((year) => [year.year, year]));
  const off = new Set([...byYear.values()].flatMap((year) => year.off));
  const makeUp = new Set([...byYear.values()].flatMap((year) => year.makeUp));

  const coverage = (year: number) => byYear.get(year)?.source;
  const isWorkingDay = (date: CivilDate) => {
    if (makeUp.has(date)) return true;
    const uncovered = coverage(yearOf(date)) === undefined && (STATUTORY[yearOf(date)] ?? []).includes(date);
    return !uncovered && !off.has(date) && !isWeekend(date);
  };
  const addWorkingDays = (from: CivilDate, days: number): DueDate => {
    if (!Number.isInteger(days) || days < 0 || days > LIMIT) throw new RangeError(`working days out of range: ${days}`);
    let due = from;
    let provisional = coverage(yearOf(from)) === undefined;
    for (let left = days; left > 0; left -= isWorkingDay(due) ? 1 : 0) {
      due = plusDays(due, 1);
      provisional ||= coverage(yearOf(due)) === undefined;
    }
    return { due, provisional, basis: provisional ? 'statutoryOnly' : 'notice' };
  };
  return { coverage, isWorkingDay, addWorkingDays };
}

/** The calendar of the announced years that ship with the product. */
export const prcCalendar: WorkingCalendar = /* @__PURE__ */ workingCalendar();
