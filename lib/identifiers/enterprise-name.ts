import { toSimplified } from './simplified';

/** How two names of enterprises stand to each other. */
export type NameRelation =
  | { kind: 'same' }
  /** Equal once notation is left out; `how` says which notation. */
  | { kind: 'normalised'; how: 'width' | 'script' }
  /** One is a branch (分公司) of the other. */
  | { kind: 'branch' }
  /** One Latin, one Chinese: possibly the same, never certainly. */
  | { kind: 'otherScript' }
  | { kind: 'different' };

const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const BRANCH = /(?:分公司|分行|分店|分厂|分部|分社|分所|办事处|营业部|经营部|代表处)$/u;

/** Leaves out notation only: width, blanks, style of brackets and quotes, case of Latin letters. Legal forms stay. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[[【〔{〈《]/gu, '(')
    .replaceAll(/[\]】〕}〉》]/gu, ')')
    .replaceAll(/[·•・‧.]/gu, '·')
    .toUpperCase();
}

/** A name as a key for look-up: folded and in simplified script. Two names with one key are the same name in two notations. */
export function normaliseName(name: string): string {
  return toSimplified(fold(name));
}

// Abbreviations of one and the same word; CO LTD and LIMITED alone stay different.
const IN_FULL: Readonly<Record<string, string>> = { LTD: 'LIMITED', CO: 'COMPANY', CORP: 'CORPORATION', INC: 'INCORPORATED', '&': 'AND', INTL: 'INTERNATIONAL' };

/** A Latin name without punctuation and case, abbreviated legal forms in full. */
export function foldLatinName(name: string): string {
  const words = name.normalize('NFKC').toUpperCase().replaceAll('&', ' & ').split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== '');
  return words.map((word) => IN_FULL[word] ?? word).join(' ');
}

/** The keys a name is found by: its normalised form, and of a Latin name also the one that registers write otherwise (CO KG for Co. KG). */
export function nameKeys(name: string): string[] {
  const key = normaliseName(name);
  return isLatin(key) ? [...new Set([key, foldLatinName(name)])] : [key];
}

function isLatin(folded: string): boolean {
  return /\p{Script=Latin}/u.test(folded) && !/\p{Script=Han}/u.test(folded);
}

function isBranchOf(branch: string, head: string): boolean {
  return branch.length > head.length && branch.startsWith(head) && BRANCH.test(branch) && !BRANCH.test(head);
}

/** Compares two enterprise names. 有限公司, 有限责任公司, 股份有限公司 and 集团 are never folded together. */
export function relateNames(one: string, other: string): NameRelation {
  if (one === other) return { kind: 'same' };
  const [left, right] = [fold(one), fold(other)];
  if (left === right) return { kind: 'normalised', how: 'width' };
  if (isLatin(left) !== isLatin(right)) return { kind: 'otherScript' };
  const [a, b] = [toSimplified(left), toSimplified(right)];
  if (a === b) return { kind: 'normalised', how: 'script' };
  return isBranchOf(a, b) || isBranchOf(b, a) ? { kind: 'branch' } : { kind: 'different' };
}
