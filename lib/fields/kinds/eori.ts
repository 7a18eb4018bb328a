import type { Comparison, Parsed } from '../../domain/field';
import type { Reading } from '../../domain/reading';
import { normaliseEori, parseEori } from '../../identifiers/eori';
import { claimUnreadable, differs, SAME, sameBut, shownUnreadable, unreadable } from './comparison';
import { EORI_STATUS, statusClass } from './status';

/** Reads an EORI number; the value is the number without notation. */
export function parseEoriField(text: string): Parsed<string> {
  const read = parseEori(text);
  return read.ok ? { ok: true, value: read.value.code } : unreadable(text);
}

/**
 * Compares EORI numbers without notation. What the page shows must be one; a claim that is none
 * differs from it. A number of the EU says nothing of one of the United Kingdom: a company may have both.
 */
export function compareEoris(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [normaliseEori(claimed), normaliseEori(shown)];
  if (left === right) return sameBut('notation');
  const [one, other] = [parseEori(claimed), parseEori(shown)];
  // Words have the form of a number too ("see below"), yet no country gives out one without a digit.
  if (!other.ok || !/\d/u.test(right)) return shownUnreadable(shown);
  if (one.ok && one.value.register !== other.value.register) return { outcome: 'notComparable', reason: { code: 'otherKindOfCode', params: { shown } } };
  return /\d/u.test(left) ? differs(claimed, shown) : claimUnreadable(claimed);
}

/** The sentence in which a register says that the number is not valid, where it does. */
export function refusalIn(readings: readonly Reading[]): Reading | undefined {
  return readings.find(({ field, state, raw }) => field === 'eoriStatus' && state === 'shown' && statusClass(EORI_STATUS, raw) === 'notValid');
}
