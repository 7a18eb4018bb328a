import type { Comparison, Parsed } from '../../domain/field';
import { countryCode } from '../../identifiers/country';
import { differs, SAME, sameOtherWords, unreadable } from './comparison';

/** Reads a country; the value is its ISO 3166 code. */
export function parseCountry(text: string): Parsed<string> {
  const code = countryCode(text);
  return code === undefined ? unreadable(text) : { ok: true, value: code };
}

/** Compares countries by code, whatever the language of their names; a name nobody knows cannot be compared. */
export function compareCountries(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [countryCode(claimed), countryCode(shown)];
  if (left === undefined) return { outcome: 'notComparable', reason: { code: 'statusUnknown', params: { text: claimed } } };
  if (right === undefined) return { outcome: 'notComparable', reason: { code: 'statusUnknown', params: { text: shown } } };
  return left === right ? sameOtherWords(claimed, shown) : differs(claimed, shown);
}
