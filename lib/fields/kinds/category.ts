import type { Comparison, Parsed } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';
import { differs, SAME, sameBut, sameOtherWords, unreadable } from './comparison';
import { foldText } from './text';

// Codes of recorded list rows and older names, to the names of today.
const SYNONYMS: Readonly<Record<string, string>> = {
  10000000: '进出口货物收发货人', '01000000': '报关企业', '00100000': '报关企业分支机构', '00010000': '特殊监管区双重身份企业',
  '00000100': '临时注册企业', '00000010': '加工生产企业', '00000001': '保税仓库', '000000001': '进出境运输工具负责人',
  '00000002': '出口监管仓库', 20000000: '进出口货物收发货人分支机构',
  进出口收发货人: '进出口货物收发货人', 进出口收发货人分支机构: '进出口货物收发货人分支机构', 收发货人: '进出口货物收发货人',
  报关行: '报关企业', CUSTOMSBROKER: '报关企业',
};

function categoriesOf(text: string): string[] {
  const names = toSimplified(foldText(text)).split(/[,;/]/u).filter((name) => name !== '');
  return [...new Set(names.map((name) => SYNONYMS[name] ?? name))].sort();
}

/** Reads customs categories (经营类别): names of today, sorted; a company can be of several. */
export function parseCategories(text: string): Parsed<string[]> {
  const value = categoriesOf(text);
  return value.length === 0 ? unreadable('') : { ok: true, value };
}

const KNOWN = new Set(Object.values(SYNONYMS));

/** Compares customs categories as sets; a claim of some of those shown agrees. */
export function compareCategories(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [categoriesOf(claimed), categoriesOf(shown)];
  if (left.join() === right.join()) return foldText(claimed) === foldText(shown) ? sameBut('width') : sameOtherWords(claimed, shown);
  if (left.length > 0 && left.every((name) => right.includes(name))) {
    return { outcome: 'match', reason: { code: 'sameAsOneOf', params: { count: right.length } } };
  }
  // A trade in the agent's own words (货运代理) is no category of the customs.
  const unknown = left.find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return { outcome: 'notComparable', reason: { code: 'statusUnknown', params: { text: unknown } } };
  return differs(claimed, shown);
}
