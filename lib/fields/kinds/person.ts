import type { Comparison, Parsed } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';
import { differs, SAME, sameBut, unreadable } from './comparison';

function fold(name: string): string {
  return name.normalize('NFKC').replace(/(?:先生|女士|小姐)\s*$/u, '').replaceAll(/[\s\u200B-\u200F\uFEFF·•・‧.,-]/gu, '').toUpperCase();
}

/** Reads a person's name; the value is without blanks and separators. */
export function parsePerson(text: string): Parsed<string> {
  const value = fold(text);
  return value === '' ? unreadable('') : { ok: true, value };
}

/** The names in a cell that holds several, or a name with an office: "林海(执行董事)", "甲企业(委派代表:林海)". */
function namesIn(text: string): string[] {
  return text.normalize('NFKC').split(/[(),;:、/]/u).map((name) => name.trim()).filter((name) => name !== '');
}

/** Compares persons' names; Latin against Chinese cannot be told. */
export function comparePersons(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [fold(claimed), fold(shown)];
  if (left === right) return sameBut('width');
  const names = namesIn(shown);
  if (names.length > 1 && names.some((name) => fold(name) === left)) return { outcome: 'match', reason: { code: 'sameAsOneOf', params: { count: names.length } } };
  const han = /\p{Script=Han}/u;
  if (han.test(left) !== han.test(right)) return { outcome: 'notComparable', reason: { code: 'nameLatinChinese', params: {} } };
  return toSimplified(left) === toSimplified(right) ? sameBut('script') : differs(claimed, shown);
}
