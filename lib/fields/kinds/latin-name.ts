import type { Comparison, Parsed } from '../../domain/field';
import { foldLatinName } from '../../identifiers/enterprise-name';
import { differs, SAME, sameBut, unreadable } from './comparison';

/** Reads an English name; the value is without punctuation and case. */
export function parseLatinName(text: string): Parsed<string> {
  const value = foldLatinName(text);
  return value === '' ? unreadable('') : { ok: true, value };
}

/** Compares English names without punctuation, case and abbreviations. */
export function compareLatinNames(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const han = /\p{Script=Han}/u;
  if (han.test(claimed) !== han.test(shown)) return { outcome: 'notComparable', reason: { code: 'nameLatinChinese', params: {} } };
  return foldLatinName(claimed) === foldLatinName(shown) ? sameBut('notation') : differs(claimed, shown);
}
