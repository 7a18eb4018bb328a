import type { CodeProblem, CodeProblemCode } from '../domain/code-problems';

/**
 * A text judged as a code. `value` is what the text means, `warnings` what is odd about it;
 * a wrong text has its problem and, where only one repair makes sense, what was probably meant.
 * Nothing is ever repaired silently.
 */
export type Identified<V> =
  | { ok: true; value: V; warnings: CodeProblem[] }
  | { ok: false; problem: CodeProblem; suggestion?: string };

/** Builds a problem or warning. */
export function codeProblem(code: CodeProblemCode, params: CodeProblem['params'] = {}): CodeProblem {
  return { code, params };
}

/** A refusal, with what was probably meant where that is known. */
export function refuse(problem: CodeProblem, suggestion?: string): { ok: false; problem: CodeProblem; suggestion?: string } {
  return suggestion === undefined ? { ok: false, problem } : { ok: false, problem, suggestion };
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/**
 * The notation-free form of a code: NFKC, upper case, without a leading label ("统一社会信用代码："),
 * blanks, hyphens and invisible characters. Letters are never exchanged for digits.
 */
export function normaliseCode(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replace(/^[^:]*\p{Script=Han}[^:]*:|^\s*\p{Script=Han}+/u, '')
    .replaceAll(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase();
}

/** Whether a spreadsheet has turned the code into a floating-point number ("9.13E+17"): digits are lost for good. */
export function isSpreadsheetNumber(text: string): boolean {
  return /^\s*\d(?:[.,]\d+)?E\+?\d+\s*$/iu.test(text.normalize('NFKC'));
}

/** Digits that optical reading and hurried typing turn into letters, and back. */
export const CONFUSED: Readonly<Record<string, string>> = {
  O: '0', Q: '0', D: '0', I: '1', L: '1', S: '5', Z: '2', B: '8', G: '6', V: 'U', 8: 'B', 0: 'D', 6: 'G',
};

/** The only candidate that passes, or `undefined` when none or several do. */
export function onlyOne(candidates: Iterable<string>, passes: (candidate: string) => boolean): string | undefined {
  const passing = new Set([...candidates].filter(passes));
  return passing.size === 1 ? [...passing][0] : undefined;
}

/** Every text that differs from `text` by one confused character or one pair of neighbours swapped. */
export function* nearMisses(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const other = CONFUSED[character];
    if (other !== undefined) yield text.slice(0, at) + other + text.slice(at + 1);
    const next = text.charAt(at + 1);
    if (next !== '' && next !== character) yield text.slice(0, at) + next + character + text.slice(at + 2);
  }
}
