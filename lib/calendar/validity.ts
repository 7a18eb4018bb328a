import type { CivilDate } from '../domain/time';
import { daysBetween, plusDays, plusYears } from './civil-date';

/** Where a term stands on a day. */
export type ValidityState = 'valid' | 'endsSoon' | 'ended';

/** The last day of a document issued for some years: the same day, 29 February becoming 28 February. */
export function validTo(issued: CivilDate, years: number): CivilDate {
  return plusYears(issued, years);
}

/** The day to start renewing, `days` calendar days before the end. */
export function renewFrom(end: CivilDate, days: number): CivilDate {
  return plusDays(end, -days);
}

/** Judges a term that runs through its last day. `warnDays` before the end it ends soon. */
export function validityState(end: CivilDate, asOf: CivilDate, warnDays: number): ValidityState {
  const left = daysBetween(asOf, end);
  if (left < 0) return 'ended';
  return left <= warnDays ? 'endsSoon' : 'valid';
}
