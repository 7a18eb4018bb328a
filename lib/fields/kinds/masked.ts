import type { Comparison } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';

// ＊ becomes * under NFKC. X and × stand for themselves unless they come in runs: X is a letter of the USCC.
const MASK = /[*•●]|[X×]{2,}/gu;
const HIDDEN = '\u0000';
const ANY_LENGTH = /…|\.{3,}/u;

function fold(text: string): string {
  return toSimplified(text.normalize('NFKC').replaceAll(/[\s\u200B-\u200F\uFEFF()\p{Dash_Punctuation}]/gu, '').toUpperCase());
}

function hide(text: string): string {
  return fold(text).replaceAll(MASK, (run) => HIDDEN.repeat([...run].length));
}

/** Whether characters of a text are replaced by a mask. */
export function isMasked(text: string): boolean {
  return hide(text).includes(HIDDEN);
}

/** The script of a text that is all of one, as far as it shows. */
function scriptOf(text: string): 'han' | 'latin' | undefined {
  const [han, latin] = [/\p{Script=Han}/u.test(text), /\p{Script=Latin}/u.test(text)];
  if (han === latin) return undefined;
  return han ? 'han' : 'latin';
}

function agree(left: string, right: string): boolean {
  return [...left].every((character, at) => character === HIDDEN || right[at] === HIDDEN || character === right[at]);
}

function agreeAtEnds(open: string, whole: string): boolean {
  const [head = '', tail = ''] = open.split(ANY_LENGTH);
  return head.length + tail.length <= whole.length && agree(head, whole.slice(0, head.length)) && agree(tail, whole.slice(whole.length - tail.length));
}

/**
 * Compares two texts of which at least one is masked, on the positions both show. Texts of
 * different length cannot be compared: nobody knows whether a mask keeps the number of characters.
 */
export function compareMasked(claimed: string, shown: string): Comparison {
  const agrees: Comparison = { outcome: 'maskedCompatible', reason: { code: 'maskedAgrees', params: {} } };
  const differs: Comparison = { outcome: 'mismatch', reason: { code: 'maskedDiffers', params: {} } };
  const open = shown.normalize('NFKC');
  if (ANY_LENGTH.test(shown) || ANY_LENGTH.test(open)) return agreeAtEnds(hide(shown.replace('…', '...')), hide(claimed)) ? agrees : differs;
  const [left, right] = [hide(claimed), hide(shown)];
  if (scriptOf(left) !== undefined && scriptOf(right) !== undefined && scriptOf(left) !== scriptOf(right)) {
    return { outcome: 'notComparable', reason: { code: 'nameLatinChinese', params: {} } };
  }
  if ([...left].length !== [...right].length) return { outcome: 'notComparable', reason: { code: 'maskLength', params: {} } };
  return agree(left, right) ? agrees : differs;
}
