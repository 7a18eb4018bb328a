import type { Comparison, Parsed } from '../../domain/field';
import { claimUnreadable, differs, SAME, sameBut, shownUnreadable, unreadable } from './comparison';

function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/gu, '').replace(/^(?:0086|86(?=\d{10}))/u, '').replace(/^0(?=\d{10,11}$)/u, '');
}

/** Reads a telephone number: its digits without the country code. */
export function parsePhone(text: string): Parsed<string> {
  const value = digitsOf(text);
  return value.length < 5 ? unreadable(text) : { ok: true, value };
}

/** Compares telephone numbers by digits. */
export function comparePhones(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [parsePhone(claimed), parsePhone(shown)];
  if (!left.ok) return claimUnreadable(claimed);
  if (!right.ok) return shownUnreadable(shown);
  return left.value === right.value ? sameBut('notation') : differs(claimed, shown);
}
