import type { Comparison, Parsed } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';
import { differs, SAME, sameBut, unreadable } from './comparison';

const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** Leaves out what changes no meaning: width, blanks, case, style of brackets, stops at the end, decorations of registry pages. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[[【〔]/gu, '(')
    .replaceAll(/[\]】〕]/gu, ')')
    .replaceAll(/[、，]/gu, ',')
    .replaceAll('〓', '')
    .replace(/[。.;,]+$/u, '')
    .toUpperCase();
}

/** Takes any text as it stands; empty text is no value. */
export function parseText(text: string): Parsed<string> {
  const value = foldText(text);
  return value === '' ? unreadable('') : { ok: true, value };
}

/** Compares plain texts: the same, the same but for notation or script, or different. */
export function compareTexts(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [foldText(claimed), foldText(shown)];
  if (left === right) return sameBut('width');
  return toSimplified(left) === toSimplified(right) ? sameBut('script') : differs(claimed, shown);
}
