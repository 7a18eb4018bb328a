import type { Comparison, Parsed } from '../../domain/field';
import { differs, SAME, sameBut, unreadable } from './comparison';

// Abbreviations of one and the same word; CO LTD and LIMITED alone stay different.
const IN_FULL: Readonly<Record<string, string>> = { LTD: 'LIMITED', CO: 'COMPANY', CORP: 'CORPORATION', INC: 'INCORPORATED', '&': 'AND', INTL: 'INTERNATIONAL' };

function fold(text: string): string {
  const words = text.normalize('NFKC').toUpperCase().replaceAll('&', ' & ').split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== '');
  return words.map((word) => IN_FULL[word] ?? word).join(' ');
}

/** Reads an English name; the value is without punctuation and case. */
export function parseLatinName(text: string): Parsed<string> {
  const value = fold(text);
  return value === '' ? unreadable('') : { ok: true, value };
}

/** Compares English names without punctuation, case and abbreviations. */
export function compareLatinNames(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const han = /\p{Script=Han}/u;
  if (han.test(claimed) !== han.test(shown)) return { outcome: 'notComparable', reason: { code: 'nameLatinChinese', params: {} } };
  return fold(claimed) === fold(shown) ? sameBut('notation') : differs(claimed, shown);
}
