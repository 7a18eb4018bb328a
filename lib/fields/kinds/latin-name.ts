import type { Comparison, Parsed } from '../../domain/field';
import { differs, SAME, sameBut, unreadable } from './comparison';

function fold(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/[^\p{L}\p{N}&]+/gu, ' ').trim();
}

/** Reads an English name; the value is without punctuation and case. */
export function parseLatinName(text: string): Parsed<string> {
  const value = fold(text);
  return value === '' ? unreadable('') : { ok: true, value };
}

/** Compares English names without punctuation and case; LTD and LIMITED stay different words. */
export function compareLatinNames(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const han = /\p{Script=Han}/u;
  if (han.test(claimed) !== han.test(shown)) return { outcome: 'notComparable', reason: { code: 'nameLatinChinese', params: {} } };
  return fold(claimed) === fold(shown) ? sameBut('notation') : differs(claimed, shown);
}
