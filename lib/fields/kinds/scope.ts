import type { Comparison, Parsed } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';
import { SAME, sameBut, unreadable } from './comparison';
import { foldText } from './text';

// Set phrases that registries append or prefix; they are no items of the scope.
const PHRASES = /\((?:[^()]*)\)|(?:许可经营项目|一般经营项目|许可项目|一般项目|经营范围)(?:是|为)?:?|依法须经批准的项目[^;。]*|凭营业执照依法自主开展经营活动/gu;

/** The items of a business scope, folded, sorted, without the registry's set phrases. */
export function scopeItems(text: string): string[] {
  const plain = toSimplified(text.normalize('NFKC').replaceAll(PHRASES, ';').replaceAll(/[。]/gu, ';'));
  const items = plain.split(/[;,，、]/u).map(foldText).map((item) => item.replace(/^(?:从事|经营|包含|包括|含)/u, '').replace(/业务$/u, '')).filter((item) => item !== '');
  return [...new Set(items)].sort();
}

/** Reads a business scope (经营范围) as its items. */
export function parseScope(text: string): Parsed<string[]> {
  const value = scopeItems(text);
  return value.length === 0 ? unreadable('') : { ok: true, value };
}

/** Compares business scopes as sets of items: a claim may name fewer than the licence holds, not others. */
export function compareScopes(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  if (foldText(claimed) === foldText(shown)) return sameBut('width');
  const [left, right] = [scopeItems(claimed), scopeItems(shown)];
  if (left.join() === right.join()) return sameBut('order');
  const missing = left.filter((item) => !right.includes(item));
  if (missing.length === 0) return { outcome: 'match', reason: { code: 'scopeIncludes', params: { count: left.length } } };
  return { outcome: 'mismatch', reason: { code: 'scopeLacks', params: { missing: missing.join('、') } } };
}
