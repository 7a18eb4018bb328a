import type { Comparison } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';
import { compareTexts, foldText } from './text';

function bare(text: string): string {
  return toSimplified(foldText(text)).replaceAll(/[(),;-]/gu, '');
}

/** Compares texts that are given in more or less detail: "有限责任公司" says neither yes nor no of "有限责任公司(自然人投资或控股)". */
export function compareLooseTexts(claimed: string, shown: string): Comparison {
  const result = compareTexts(claimed, shown);
  const [left, right] = [bare(claimed), bare(shown)];
  const part = left !== '' && right !== '' && (left.includes(right) || right.includes(left));
  return result.outcome === 'mismatch' && part ? { outcome: 'notComparable', reason: { code: 'partOf', params: { shown } } } : result;
}

/** Compares names of customs offices. Platforms print short names (埔长安关) that no public list maps to the full ones: only equality can be told. */
export function compareOffices(claimed: string, shown: string): Comparison {
  const result = compareTexts(claimed, shown);
  return result.outcome === 'mismatch' ? { outcome: 'notComparable', reason: { code: 'shortNames', params: { shown } } } : result;
}
