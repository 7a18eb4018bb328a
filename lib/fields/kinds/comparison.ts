import type { Comparison, Parsed } from '../../domain/field';
import type { How } from '../../domain/reasons';

/** The two texts are the same to the letter. */
export const SAME: Comparison = { outcome: 'match', reason: { code: 'same', params: {} } };

/** The same once a notation is left out; the screen says which. */
export function sameBut(how: How): Comparison {
  return { outcome: 'match', reason: { code: 'sameAfterNormalising', params: { how } } };
}

/** Other words for the same. */
export function sameOtherWords(claimed: string, shown: string): Comparison {
  return { outcome: 'match', reason: { code: 'sameOtherWords', params: { claimed, shown } } };
}

/** The page says something else. */
export function differs(claimed: string, shown: string): Comparison {
  return { outcome: 'mismatch', reason: { code: 'differs', params: { claimed, shown } } };
}

/** The claim cannot be understood: no statement about the page. */
export function claimUnreadable(value: string): Comparison {
  return { outcome: 'unreadable', reason: { code: 'claimUnreadable', params: { value } } };
}

/** What the page shows cannot be understood. */
export function shownUnreadable(value: string): Comparison {
  return { outcome: 'unreadable', reason: { code: 'shownUnreadable', params: { value } } };
}

/** Refuses a text that is no value of the field. */
export function unreadable(value: string): Parsed<never> {
  return value.trim() === ''
    ? { ok: false, reason: { code: 'valueEmpty', params: {} } }
    : { ok: false, reason: { code: 'shownUnreadable', params: { value } } };
}
