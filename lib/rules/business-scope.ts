import { toSimplified } from '../identifiers/simplified';

/** What a business scope says of importing and exporting. */
export interface TradeScope {
  goods: boolean;
  technology: boolean;
  /** Where neither is found: what comes near it, and is not it. */
  near?: 'agencyOnly' | 'specificGoodsOnly' | 'ownProductsOnly';
  /** The text ends before the scope does: nothing can be said of what is missing. */
  truncated: boolean;
}

// 货物进出口, 货物及技术的进出口, 各类商品和技术的进出口: subjects joined by 及/和/与/或, then 进出口.
const TRADE = /((?:货物|商品|技术)(?:[及和与或、/]|以及)?(?:(?:货物|商品|技术)(?:[及和与或、/]|以及)?)*)的?进出口/u;
const ENGLISH = /import(?:s|ing)?\s*(?:and|&|\/)\s*export(?:s|ing)?\s+(?:business\s+)?of\s+([a-z/&\s]+)|(goods|technolog(?:y|ies))\s+(?:and\s+(?:goods|technolog(?:y|ies))\s+)?import(?:s|ing)?\s*(?:and|&|\/)\s*export/iu;
const AGENCY = /进出口代理|代理进出口|报关(?:业务|代理|服务)?|货物运输代理|货运代理/u;
const OWN = /(?:自产|本企业|自营).*(?:出口|进出口)/u;
const EXCLUSION = /不含|不包括|不得|除外|除.*外|禁止|excluding|except/u;

/** The clauses that grant something: exclusions in brackets and behind 但…除外 are left out. */
function grantedClauses(text: string): string[] {
  const plain = toSimplified(text.normalize('NFKC').replaceAll(/[\u200B-\u200F\uFEFF〓]/gu, ''));
  const open = plain.replaceAll(/\([^()]*\)/gu, (bracket) => (EXCLUSION.test(bracket) || bracket.includes('依法') ? '' : bracket));
  return open.split(/[;。,\n]/u).map((clause) => clause.split(EXCLUSION)[0] ?? '').filter((clause) => clause.trim() !== '');
}

function subjectsOf(clause: string): string {
  const chinese = TRADE.exec(clause.replaceAll(/\s/gu, ''))?.[1] ?? '';
  const english = ENGLISH.exec(clause);
  return `${chinese} ${english?.[0] ?? ''}`;
}

function nearMiss(clauses: string[]): TradeScope['near'] {
  if (clauses.some((clause) => OWN.test(clause))) return 'ownProductsOnly';
  if (clauses.some((clause) => /\S进出口$/u.test(clause.trim()) && !AGENCY.test(clause))) return 'specificGoodsOnly';
  return clauses.some((clause) => AGENCY.test(clause)) ? 'agencyOnly' : undefined;
}

/** Reads a business scope (经营范围) for the right to import and export goods or technology. */
export function readTradeScope(text: string): TradeScope {
  const clauses = grantedClauses(text);
  const subjects = clauses.map(subjectsOf).join(' ');
  const goods = /货物|商品|goods/iu.test(subjects);
  const technology = /技术|technolog/iu.test(subjects);
  const near = goods || technology ? undefined : nearMiss(clauses);
  return { goods, technology, ...(near && { near }), truncated: /(?:…|\.{3}|更多|展开)\s*$/u.test(text.trim()) };
}
