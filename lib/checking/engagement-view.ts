import type { Claim, Engagement, Party, PartyRole } from '../domain/party';
import type { Observation } from '../domain/observation';
import { shanghaiDay } from '../domain/shanghai';
import { shownTexts } from '../rules/context';
import { betterKnown, type EngagementMember, type EngagementView, type MemberLevel } from './chain';
import { subjectOf } from './check-observation';

/** A party with what is stored of it, as far as its level goes. */
export interface KnownParty {
  party: Party;
  claims: readonly Claim[];
  /** Latest observations of the party; only official ones count. */
  observations: readonly Observation[];
}

function shownLevel(observation: Observation, party: Party): MemberLevel | undefined {
  const { host } = observation.page;
  if (host.kind !== 'official') return undefined;
  const text = shownTexts(subjectOf(observation, party)?.readings ?? [], 'creditLevel')[0];
  return text === undefined ? undefined : { text, basis: 'shown', on: shanghaiDay(observation.readAt), portal: host.portal };
}

/** The best that is known of a party's level: what an official page showed last, else what was claimed last. */
export function knownLevel({ party, claims, observations }: KnownParty): MemberLevel | undefined {
  const claimed = claims
    .filter(({ field, deletedAt }) => field === 'creditLevel' && deletedAt === undefined)
    .map(({ value, claimedOn }): MemberLevel => ({ text: value, basis: 'claimed', on: claimedOn }));
  const all = [...observations.map((observation) => shownLevel(observation, party)), ...claimed];
  return all.reduce(betterKnown, undefined);
}

/** An engagement as linkage looks at it. Members that are not stored are left out of the names, not of the chain. */
export function engagementView(engagement: Engagement, find: (partyId: string) => KnownParty | undefined): EngagementView {
  const member = (role: PartyRole) => (partyId: string): EngagementMember => {
    const known = find(partyId);
    const level = known && knownLevel(known);
    return { partyId, name: known?.party.legalName ?? partyId, role, ...(level && { level }) };
  };
  const { agentIds, bonded, screenshotClause, signedOn } = engagement;
  return {
    id: engagement.id,
    name: engagement.name,
    business: { agentIds, ...(bonded !== undefined && { bonded }), ...(screenshotClause !== undefined && { screenshotClause }), ...(signedOn !== undefined && { signedOn }) },
    members: [member('client')(engagement.clientId), ...engagement.agentIds.map(member('agent')), ...engagement.coreSupplierIds.map(member('coreSupplier'))],
  };
}
