import { type DateText, readDate, readDayFirst, readTerm } from '../../calendar/date-text';
import type { Comparison, Parsed } from '../../domain/field';
import type { CivilDate } from '../../domain/time';
import { claimUnreadable, SAME, sameBut, shownUnreadable, unreadable } from './comparison';

/** A day, or no end. */
export type Day = CivilDate | 'longTerm';

function dayOf(date: DateText): Day | undefined {
  if (date.kind === 'date') return date.date;
  return date.kind === 'longTerm' ? 'longTerm' : undefined;
}

/** Reads a date in any notation; "longTerm" for one without end. */
export function parseDateField(text: string): Parsed<Day> {
  const day = dayOf(readDate(text));
  return day === undefined ? unreadable(text) : { ok: true, value: day };
}

/** Reads the end of a term, given alone or as "from 至 to". */
export function parseTermEnd(text: string): Parsed<Day> {
  const day = dayOf(readTerm(text).to);
  return day === undefined ? unreadable(text) : { ok: true, value: day };
}

/** Reads a date where the page is known to print DD/MM/YYYY. */
export function parseDayFirst(text: string): Parsed<Day> {
  const day = dayOf(readDayFirst(text));
  return day === undefined ? unreadable(text) : { ok: true, value: day };
}

function compareDays(claimed: string, shown: string, parse: (text: string) => Parsed<Day>, parseClaim = parse): Comparison {
  const [left, right] = [parseClaim(claimed), parse(shown)];
  if (!left.ok) return claimUnreadable(claimed);
  if (!right.ok) return shownUnreadable(shown);
  if (left.value === right.value) return claimed === shown ? SAME : sameBut('notation');
  // "longTerm" sorts after every digit, and so after every day.
  const code = right.value < left.value ? 'dateEarlier' : 'dateLater';
  // Days are set alike; "长期" is shown as it was said.
  const params = { claimed: left.value === 'longTerm' ? claimed : left.value, shown: right.value === 'longTerm' ? shown : right.value };
  return { outcome: 'mismatch', reason: { code, params } };
}

/** Compares dates, whatever their notation. */
export function compareDates(claimed: string, shown: string): Comparison {
  return compareDays(claimed, shown, parseDateField);
}

/** Compares a claimed date with one of a page that prints DD/MM/YYYY. In a claim 01/05/2019 stays unread: nobody said which is the day. */
export function compareWithDayFirst(claimed: string, shown: string): Comparison {
  return claimed === shown ? SAME : compareDays(claimed, shown, parseDayFirst, parseDateField);
}

/** Compares the ends of terms. */
export function compareTermEnds(claimed: string, shown: string): Comparison {
  return compareDays(claimed, shown, parseTermEnd);
}
