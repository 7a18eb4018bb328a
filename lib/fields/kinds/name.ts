import type { CompareContext, Comparison, Parsed } from '../../domain/field';
import { normaliseName, relateNames } from '../../identifiers/enterprise-name';
import { differs, SAME, sameBut, unreadable } from './comparison';
import { compareLatinNames } from './latin-name';

/** Reads an enterprise name; the value is its key for look-up. */
export function parseName(text: string): Parsed<string> {
  const value = normaliseName(text);
  return value === '' ? unreadable('') : { ok: true, value };
}

function isFormer(name: string, { formerNames }: CompareContext): boolean {
  return formerNames.some((former) => normaliseName(former) === normaliseName(name));
}

/** Compares enterprise names; legal forms are never folded, a former name is an outcome of its own. */
export function compareNames(claimed: string, shown: string, context: CompareContext): Comparison {
  const relation = relateNames(claimed, shown);
  if (relation.kind === 'same') return SAME;
  if (relation.kind === 'normalised') return sameBut(relation.how);
  if (isFormer(claimed, context) || isFormer(shown, context)) {
    return { outcome: 'matchFormerName', reason: { code: 'formerName', params: { claimed, shown } } };
  }
  if (relation.kind === 'branch') return { outcome: 'notComparable', reason: { code: 'nameBranch', params: { shown } } };
  if (relation.kind === 'otherScript') return { outcome: 'notComparable', reason: { code: 'nameLatinChinese', params: {} } };
  // Two Latin names: punctuation and abbreviated legal forms change nothing.
  return /\p{Script=Han}/u.test(claimed) ? differs(claimed, shown) : compareLatinNames(claimed, shown);
}
