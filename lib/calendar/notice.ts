import type { CivilDate } from '../domain/time';
import { civilDate, isCivilDay, isWeekend, plusDays } from './civil-date';
import type { HolidayYear } from './working-days';

/** A State Council notice read, or the clause that could not be. */
export type NoticeText = { ok: true; year: HolidayYear } | { ok: false; problem: 'noYear' | 'noHolidays' | 'impossibleDay'; clause: string };

const DAY = String.raw`(?:(\d{1,2})月)?(\d{1,2})日(?:\([^)]*\))?`;
const OFF = new RegExp(String.raw`${DAY}(?:\s*至\s*${DAY})?(?=[^。;]*(?:放假|休))`, 'gu');
const WORK = new RegExp(String.raw`${DAY}`, 'gu');

function dayOf(year: number, month: string | undefined, day: string | undefined): CivilDate | undefined {
  return isCivilDay(year, Number(month), Number(day)) ? civilDate(year, Number(month), Number(day)) : undefined;
}

function span(from: CivilDate, to: CivilDate): CivilDate[] {
  const days = [from];
  for (let day = from; day < to; day = plusDays(day, 1)) days.push(plusDays(day, 1));
  return days;
}

interface ClauseDays {
  kind: 'off' | 'makeUp';
  /** `undefined` when the clause names a day that does not exist, or works on a weekday "in exchange". */
  days: CivilDate[] | undefined;
}

function offDays(clause: string, year: number): CivilDate[] | undefined {
  const days: CivilDate[] = [];
  for (const [, month, day, endMonth, endDay] of clause.matchAll(OFF)) {
    const from = dayOf(year, month, day);
    const to = endDay === undefined ? from : dayOf(year, endMonth ?? month, endDay);
    if (from === undefined || to === undefined) return undefined;
    days.push(...span(from, to));
  }
  return days;
}

/** "1月4日(周日)、2月28日(周六)上班". */
function makeUpDays(clause: string, year: number): CivilDate[] | undefined {
  const days = [...clause.matchAll(WORK)].map(([, month, day]) => dayOf(year, month, day));
  return days.every((day) => day !== undefined && isWeekend(day)) ? (days as CivilDate[]) : undefined;
}

function readClause(clause: string, year: number): ClauseDays[] {
  if (clause.endsWith('上班')) return [{ kind: 'makeUp', days: makeUpDays(clause, year) }];
  return /放假|休/u.test(clause) ? [{ kind: 'off', days: offDays(clause, year) }] : [];
}

/**
 * Reads the text of a notice on public holidays (国务院办公厅关于…年部分节假日安排的通知) as pasted. A make-up
 * day that is no weekend day is refused: the text would be of another year.
 */
export function readNotice(text: string, source: string): NoticeText {
  const plain = text.normalize('NFKC').replaceAll(/[ \t]/gu, '');
  const year = Number(/(\d{4})年/u.exec(plain)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return { ok: false, problem: 'noYear', clause: plain.slice(0, 40) };
  const days = { off: new Set<CivilDate>(), makeUp: new Set<CivilDate>() };
  for (const clause of plain.split(/[。;\n]/u).filter((part) => /\d日/u.test(part))) {
    for (const read of readClause(clause, year)) {
      if (read.days === undefined) return { ok: false, problem: 'impossibleDay', clause };
      for (const day of read.days) days[read.kind].add(day);
    }
  }
  if (days.off.size === 0) return { ok: false, problem: 'noHolidays', clause: plain.slice(0, 40) };
  return { ok: true, year: { year, source, off: [...days.off].sort(), makeUp: [...days.makeUp].sort() } };
}
