import type { Comparison, Parsed } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';
import { differs, SAME, sameBut, unreadable } from './comparison';
import { foldText } from './text';

// 广东省深圳市 before 南山区…: the region a registry leaves out because it is its own.
const REGION = /^(?:中国|中华人民共和国)?(?:[^\d]{2,8}?(?:省|自治区|市|特别行政区|地区|自治州|盟|区|县)){0,3}$/u;

const HAN = /\p{Script=Han}/u;

function fold(text: string): string {
  return toSimplified(foldText(text)).replaceAll(/[,;()#-]/gu, '');
}

/** Reads an address; the value is without punctuation. */
export function parseAddress(text: string): Parsed<string> {
  const value = fold(text);
  return value === '' ? unreadable('') : { ok: true, value };
}

function compareParts(long: string, short: string, shown: string): Comparison | undefined {
  if (long.endsWith(short) && REGION.test(long.slice(0, -short.length))) return sameBut('region');
  if (long.includes(short)) return { outcome: 'notComparable', reason: { code: 'addressPartial', params: { shown } } };
  return undefined;
}

/** Compares addresses. One that is only part of the other says neither yes nor no. */
export function compareAddresses(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  if (foldText(claimed) === foldText(shown)) return sameBut('width');
  if (HAN.test(claimed) !== HAN.test(shown)) return { outcome: 'notComparable', reason: { code: 'addressLatinChinese', params: {} } };
  const [left, right] = [fold(claimed), fold(shown)];
  if (left === right) return sameBut('script');
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  return compareParts(long, short, shown) ?? differs(claimed, shown);
}
