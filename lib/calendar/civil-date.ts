import { addDays, addMonths, addYears, differenceInCalendarDays, getDay } from 'date-fns';
import type { CivilDate } from '../domain/time';

/** Noon of a civil date in the machine's own zone: an hour every day has, whatever its summer time. */
function atNoon(date: CivilDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

function civil(date: Date): CivilDate {
  return civilDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Writes a civil date; whether the day exists is not looked at. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether the calendar has this day: 2026-02-30 is none. */
export function isCivilDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The civil date `days` later; earlier when negative. */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return civil(addDays(atNoon(date), days));
}

/** The civil date `months` later; the last day of the month where the day does not exist there. */
export function plusMonths(date: CivilDate, months: number): CivilDate {
  return civil(addMonths(atNoon(date), months));
}

/** The same day `years` later; 29 February becomes 28 February. */
export function plusYears(date: CivilDate, years: number): CivilDate {
  return civil(addYears(atNoon(date), years));
}

/** Calendar days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(atNoon(to), atNoon(from));
}

/** Saturday or Sunday. */
export function isWeekend(date: CivilDate): boolean {
  const day = getDay(atNoon(date));
  return day === 0 || day === 6;
}

/** The calendar month of a date, "2026-05". */
export function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}

/** The calendar quarter of a date, "2026-Q2". */
export function quarterOf(date: CivilDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
