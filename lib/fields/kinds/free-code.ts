import type { Comparison, Parsed } from '../../domain/field';
import { normaliseCode } from '../../identifiers/identifier';
import { claimUnreadable, differs, SAME, sameBut, shownUnreadable, unreadable } from './comparison';

/** Reads a code without a known form (certificate and form numbers); the value is without notation. */
export function parseFreeCode(text: string): Parsed<string> {
  const value = normaliseCode(text);
  return /[0-9A-Z]/u.test(value) ? { ok: true, value } : unreadable(text);
}

/** Compares codes without a known form. */
export function compareFreeCodes(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [parseFreeCode(claimed), parseFreeCode(shown)];
  if (!left.ok) return claimUnreadable(claimed);
  if (!right.ok) return shownUnreadable(shown);
  return left.value === right.value ? sameBut('notation') : differs(claimed, shown);
}
