import type { CivilDate } from '../domain/time';
import { civilDate, isCivilDay } from './civil-date';

/** What a text says as a date. `impossible` is a date no calendar has (2026-02-30). */
export type DateText =
  | { kind: 'date'; date: CivilDate }
  | { kind: 'longTerm' }
  | { kind: 'none' }
  | { kind: 'impossible' }
  | { kind: 'unreadable' };

const LONG_TERM = new Set([
  '长期', '长期有效', '長期', '長期有效', '永久', '永久有效', '永续', '永續', '无固定期限', '無固定期限', '无期限', '不约定期限', '不約定期限',
  '永久存续', '長期存續', '长期存续', 'LONGTERM', 'LONG-TERM', 'PERMANENT', 'INDEFINITE', 'UNLIMITED', 'NOFIXEDTERM', 'INDEFINITELYVALID',
]);
const NONE = /^[-—–/\\*.·]*$|^(?:无|無|空|暂无|暫無|N\/?A|NONE|NULL)$/u;
// The customs platform writes 2068-07-31 for "long-term" (seen in recorded rows), others years of nines.
const SENTINEL = '2068-07-31';
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const TIME = String.raw`(?:T?\d{1,2}:\d{2}(?::\d{2}(?:[.:]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const NUMERIC = new RegExp(String.raw`^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?${TIME}$`, 'u');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const ENGLISH = /^(?:(\d{1,2})([A-Z]{3})[A-Z]*,?|([A-Z]{3})[A-Z]*\.?(\d{1,2}),?)(\d{4})$/u;
const DIGITS = '〇一二三四五六七八九';

function fromChinese(text: string): string {
  if (!/^[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日$/u.test(text)) return text;
  const number = (part: string) => {
    const [tens = '', ones = ''] = part.includes('十') ? part.split('十') : ['', part];
    const ten = part.includes('十') ? Number(DIGITS.indexOf(tens || '一')) * 10 : 0;
    return String(ten + (ones === '' ? 0 : DIGITS.indexOf(ones)));
  };
  const [year = '', month = '', day = ''] = text.split(/[年月日]/u);
  return `${[...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join('')}-${number(month)}-${number(day)}`;
}

/** Epoch milliseconds, as resellers' records write days, in Asia/Shanghai (UTC+8 all year). */
function fromEpoch(text: string): string {
  return /^\d{13}$/u.test(text) ? new Date(Number(text) + 8 * 3_600_000).toISOString().slice(0, 10) : text;
}

function partsOf(text: string): [number, number, number] | undefined {
  const numeric = NUMERIC.exec(text) ?? COMPACT.exec(text);
  if (numeric) return [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
  const english = ENGLISH.exec(text);
  const month = english ? MONTHS.indexOf(english[2] ?? english[3] ?? '') + 1 : 0;
  return english && month > 0 ? [Number(english[5]), month, Number(english[1] ?? english[4])] : undefined;
}

/**
 * Reads a date in any notation of official pages and business letters: 2026-5-1, 2026/05/01,
 * 2026年5月1日, 二〇二六年五月一日, 20260501, with or without a time of day, epoch milliseconds,
 * 1 May 2026. Day-first numbers (01/05/2026) are not guessed at.
 */
export function readDate(text: string): DateText {
  const plain = text.normalize('NFKC').replaceAll(/[\s\u200B-\u200F\uFEFF]/gu, '').toUpperCase();
  if (NONE.test(plain)) return { kind: 'none' };
  const bare = plain.replace(/^至(?=.)/u, '').replace(/[止起]$/u, '');
  if (LONG_TERM.has(bare)) return { kind: 'longTerm' };
  const parts = partsOf(fromEpoch(fromChinese(bare)));
  if (!parts) return { kind: 'unreadable' };
  if (!isCivilDay(...parts)) return { kind: 'impossible' };
  const date = civilDate(...parts);
  return date === SENTINEL || parts[0] === 9999 ? { kind: 'longTerm' } : { kind: 'date', date };
}

/** Reads a date of a page that is known to print DD/MM/YYYY; any other notation as `readDate`. */
export function readDayFirst(text: string): DateText {
  return readDate(text.normalize('NFKC').trim().replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, '$3-$2-$1'));
}

/** Reads a term in one cell, "2014-08-06 至 无固定期限"; a single date is taken as its end. */
export function readTerm(text: string): { from: DateText; to: DateText } {
  const halves = text.normalize('NFKC').split(/\s*(?:至|到|~|—|--| - | to )\s*/iu).filter((half) => half.trim() !== '');
  const [first = '', second] = halves;
  return second === undefined
    ? { from: { kind: 'none' }, to: readDate(text) }
    : { from: readDate(first), to: readDate(second) };
}
