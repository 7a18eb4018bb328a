import type { Comparison, Parsed } from '../../domain/field';
import { claimUnreadable, differs, SAME, sameBut, shownUnreadable, unreadable } from './comparison';

/** An amount of money. */
export interface Capital {
  amount: number;
  /** ISO 4217; absent where the text names none. */
  currency?: string;
  /** A number and nothing else: neither unit nor money is named. */
  bare: boolean;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/人民币|人民幣|CNY|RMB|¥/iu, 'CNY'], [/美元|美金|USD|US\$/iu, 'USD'], [/港元|港币|港幣|HKD|HK\$/iu, 'HKD'], [/欧元|歐元|EUR|€/iu, 'EUR'],
  [/日元|日圆|JPY/iu, 'JPY'], [/英镑|英鎊|GBP|£/iu, 'GBP'],
];

function read(text: string): Capital | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  const match = /(\d+(?:\.\d+)?)([万萬亿億]?)/u.exec(plain);
  if (!match) return undefined;
  const [unit, currency] = [match[2] ?? '', CURRENCIES.find(([words]) => words.test(plain))?.[1]];
  return { amount: Number(match[1]) * (UNITS[unit] ?? 1), ...(currency && { currency }), bare: unit === '' && !/[元圆]/u.test(plain) && !currency };
}

/** Reads a registered capital: amount, unit (万, 亿), currency where named. */
export function parseCapital(text: string): Parsed<Capital> {
  const value = read(text);
  return value ? { ok: true, value } : unreadable(text);
}

const equal = (one: number, other: number): boolean => Math.abs(one - other) <= 0.5;

/** A bare "500" where the other side counts in 万: the unit is missing, not the money. */
function lacksUnit(one: Capital, other: Capital): boolean {
  return one.bare && equal(one.amount * 1e4, other.amount);
}

function compareCurrencies(left: Capital, right: Capital): Comparison | undefined {
  const [one, other] = [left.currency ?? 'CNY', right.currency ?? 'CNY'];
  if (one === other) return sameBut('notation');
  return left.currency && right.currency ? undefined : { outcome: 'notComparable', reason: { code: 'currencyMissing', params: {} } };
}

/** Compares capitals by amount; a currency only one side names cannot be told unless it is the yuan. */
export function compareCapitals(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [read(claimed), read(shown)];
  if (!left) return claimUnreadable(claimed);
  if (!right) return shownUnreadable(shown);
  if (lacksUnit(left, right) || lacksUnit(right, left)) return { outcome: 'notComparable', reason: { code: 'unitMissing', params: {} } };
  return (equal(left.amount, right.amount) ? compareCurrencies(left, right) : undefined) ?? differs(claimed, shown);
}
