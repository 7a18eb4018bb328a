import { plusDays } from '../calendar/civil-date';
import type { Check } from '../domain/check';
import type { Exposure } from '../domain/exposure';
import type { Observation, PortalId } from '../domain/observation';
import type { Claim, Party } from '../domain/party';
import type { Reading } from '../domain/reading';
import type { CivilDate } from '../domain/time';
import { isMasked } from '../fields/kinds/masked';
import type { RuleExample, RulePack } from '../rules/pack-schema';
import type { EngagementMember, EngagementView } from './chain';
import { checkObservation } from './check-observation';
import { estimateExposure } from './exposure';

const AS_OF = '2026-11-23';
const ID = 'example';
type Texts = Readonly<Record<string, string>>;

/** What the example says of the stored party itself; the rest is the same for all. */
function partyOf({ roles = ['agent'], party = {} }: RuleExample): Party {
  const at = '2026-01-01T00:00:00.000Z';
  const some = (text: string | undefined) => (text === undefined ? [] : [text]);
  const { legalName = '深圳海帆报关有限公司', formerName, customsCode, uscc, aeoCode } = party;
  return {
    id: ID, legalName, formerNames: some(formerName), uscc, customsCodes: some(customsCode), aeoCode, roles,
    createdAt: at, updatedAt: at, revision: 1,
  };
}

function claimsOf(texts: Texts, claimedOn: CivilDate): Claim[] {
  const at = `${claimedOn}T00:00:00.000Z`;
  return Object.entries(texts).map(([field, value]) => ({
    id: `claim-${field}`, partyId: ID, field, value, source: 'form', claimedOn, createdAt: at, updatedAt: at, revision: 1,
  }));
}

function observationOf(portal: PortalId, texts: Texts, on: CivilDate): Observation {
  const readings = Object.entries(texts).map(([field, raw], pair): Reading => ({ field, raw, state: isMasked(raw) ? 'masked' : 'shown', frame: 0, pair }));
  return {
    id: `observation-${portal}`,
    readAt: `${on}T02:00:00.000Z`,
    page: { url: `https://${portal}.invalid/`, title: portal, host: { kind: 'official', portal, host: `${portal}.invalid`, transport: 'https' } },
    state: 'read',
    pairs: [],
    subjects: [{ key: ID, readings }],
  };
}

function membersOf(example: RuleExample, on: CivilDate): EngagementMember[] {
  const others = (example.members ?? []).map(({ name, role, level }, at): EngagementMember => ({
    partyId: `member-${at}`, name, role, ...(level !== undefined && { level: { text: level, basis: 'claimed', on } }),
  }));
  const { legalName } = partyOf(example);
  return [...(example.roles ?? (['agent'] as const)).map((role) => ({ partyId: ID, name: legalName, role })), ...others];
}

/** What the example's engagements ask of the party as their agent, apart from its chain. */
function businessesOf({ mandates = [] }: RuleExample): EngagementView[] {
  return mandates.map(({ name, ...terms }, at) => ({ id: `mandate-${at}`, name, members: [], business: { agentIds: [ID], ...terms } }));
}

/** The ranges of an exposure as examples give them. */
export const rangesOf = ({ fine, delay }: Exposure): NonNullable<RuleExample['exposure']> => ({
  ...(fine && { fine: [fine.min, fine.max] }), ...(delay && { delay: [delay.from, delay.to] }),
});

/** What an estimate comes to in an example, with a finding open. */
export function exposureInExample(pack: RulePack, { goodsValue, plannedOn, asOf = AS_OF }: RuleExample): Exposure {
  const open = [{ severity: 'warning' as const }];
  return estimateExposure(pack, open, { asOf, ...(goodsValue !== undefined && { goodsValue }), ...(plannedOn !== undefined && { plannedOn }) });
}

/** Checks the case an example of a rule pack describes: one party, one page of the customs credit platform, the day before. */
export function checkExample(pack: RulePack, example: RuleExample): Check {
  const asOf = example.asOf ?? AS_OF;
  const on = plusDays(asOf, -1);
  return checkObservation({
    party: partyOf(example),
    claims: claimsOf(example.claims ?? {}, on),
    observation: observationOf('credit-customs', example.shown ?? {}, on),
    subjectKey: ID,
    otherObservations: Object.entries(example.elsewhere ?? {}).map(([portal, texts]) => observationOf(portal, texts, on)),
    engagements: [...(example.members ? [{ id: 'engagement', name: 'engagement', members: membersOf(example, on) }] : []), ...businessesOf(example)],
    ...(example.file && { file: example.file }),
    pack,
    asOf,
  });
}
