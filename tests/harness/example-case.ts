import { plusDays } from '../../lib/calendar/civil-date';
import { isMasked } from '../../lib/fields/kinds/masked';
import type { Rule, RuleExample, RulePack } from '../../lib/rules/pack-schema';

const AS_OF = '2026-11-23';
const PARTY = 'example';
type Texts = Readonly<Record<string, string>>;

function page(portal: string, texts: Texts, on: string) {
  return {
    id: portal, readAt: `${on}T02:00:00Z`, partyId: PARTY,
    page: { url: `https://${portal}.invalid/`, host: { kind: 'official', portal, host: `${portal}.invalid`, transport: 'https' } },
    subjects: [{ readings: Object.entries(texts).map(([field, raw]) => ({ field, raw, state: isMasked(raw) ? 'masked' : 'shown' })) }],
  };
}

const claimsOf = (partyId: string, texts: Texts, claimedOn: string) => Object.entries(texts).map(([field, value]) => ({ partyId, field, value, claimedOn }));

function chainOf({ members = [], roles = ['agent'] }: RuleExample, on: string) {
  const others = members.map(({ name, role, level }, at) => ({ id: `member-${at}`, legalName: name, role, claims: claimsOf(`member-${at}`, level === undefined ? {} : { creditLevel: level }, on) }));
  const inRole = (role: string) => [...(roles.some((own) => own === role) ? [PARTY] : []), ...others.filter((other) => other.role === role).map(({ id }) => id)];
  return { others, engagement: { id: 'engagement', clientId: inRole('client')[0] ?? 'client', agentIds: inRole('agent'), coreSupplierIds: inRole('coreSupplier') } };
}

/** Engagements of the example: its chain, what its mandates ask for, and what an estimate is of. */
function engagementsOf(example: RuleExample, on: string) {
  const { mandates = [], members, goodsValue, plannedOn } = example;
  const asAgent = { clientId: 'client', agentIds: [PARTY] };
  return [
    ...(members ? [chainOf(example, on).engagement] : []),
    ...mandates.map((terms, at) => ({ id: `mandate-${at}`, ...asAgent, ...terms })),
    { id: 'stake', ...asAgent, ...(goodsValue !== undefined && { goodsValue: { amount: goodsValue, currency: 'CNY' } }), ...(plannedOn !== undefined && { plannedOn }) },
  ];
}

function partyOf({ party = {}, roles = ['agent'], file }: RuleExample) {
  const { legalName = '深圳海帆报关有限公司', formerName, customsCode, ...codes } = party;
  return { id: PARTY, legalName, ...codes, roles, ...(formerName && { formerNames: [formerName] }), ...(customsCode && { customsCodes: [customsCode] }), ...(file && { file }) };
}

/** The case file of one example of a rule: what `npm run judge` is given to judge it, with the rules named and no others. */
export function exampleCase(pack: RulePack, rules: readonly Rule[], example: RuleExample): object {
  const asOf = example.asOf ?? AS_OF;
  const on = plusDays(asOf, -1);
  const { others } = chainOf(example, on);
  return {
    asOf,
    pack: { ...pack, rules },
    parties: [partyOf(example), { id: 'client', legalName: '杭州委托方进出口有限公司' }, ...others.map(({ id, legalName }) => ({ id, legalName }))],
    // The engagement that carries the goods would be one more mandate where an example names none.
    engagements: engagementsOf(example, on).filter(({ id }) => id !== 'stake' || example.exposure !== undefined),
    claims: [...claimsOf(PARTY, example.claims ?? {}, on), ...others.flatMap(({ claims }) => claims)],
    observations: [page('credit-customs', example.shown ?? {}, on), ...Object.entries(example.elsewhere ?? {}).map(([portal, texts]) => page(portal, texts, on))],
  };
}
