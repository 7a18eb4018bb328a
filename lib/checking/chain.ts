import { daysBetween } from '../calendar/civil-date';
import type { ChainMember, ChainResult, LevelBasis } from '../domain/check';
import type { Engagement, PartyRole } from '../domain/party';
import type { CivilDate } from '../domain/time';
import { readLevel } from '../levels/level-text';
import { memberLevel } from '../levels/member-level';
import { type LevelRanks, lowestLevel, orderOf, rankOf } from '../levels/order';
import type { LevelId } from '../levels/schemes';

/** A level as it is known of a member: what an official page showed, or only what was claimed. */
export interface MemberLevel {
  text: string;
  basis: 'shown' | 'claimed';
  /** The day it was read or claimed. */
  on: CivilDate;
  portal?: string;
}

/** A party in a chain, with the best that is known of its level. */
export interface EngagementMember {
  partyId: string;
  name: string;
  role: PartyRole;
  level?: MemberLevel;
}

/** One supply chain with its members, as linkage looks at it. */
export interface EngagementView {
  id: string;
  name: string;
  /** What is noted of the business itself, and who its own agents are. */
  business?: Pick<Engagement, 'agentIds' | 'bonded' | 'screenshotClause' | 'signedOn'>;
  members: readonly EngagementMember[];
}

/** The terms a chain is judged on. */
export interface ChainTerms {
  asOf: CivilDate;
  /** A level read longer ago than this many days is taken as unknown. */
  staleAfterDays: number;
  /** Ranks of levels in place of the catalogue's own. */
  rank?: LevelRanks | undefined;
}

const ROLES: readonly PartyRole[] = ['client', 'agent', 'coreSupplier'];

function rankOfText({ text, on }: MemberLevel): number {
  const level = readLevel(text, on);
  return level.kind === 'level' ? rankOf(level.level) : -1;
}

function orderOfKnowledge(a: MemberLevel, b: MemberLevel): number {
  if (a.basis !== b.basis) return a.basis === 'shown' ? -1 : 1;
  if (a.on !== b.on) return a.on > b.on ? -1 : 1;
  return rankOfText(a) - rankOfText(b) || (a.text < b.text ? -1 : 1);
}

/** The level that counts of two: shown before claimed, newer before older, lower before higher. */
export function betterKnown(a: MemberLevel | undefined, b: MemberLevel | undefined): MemberLevel | undefined {
  if (!a || !b) return a ?? b;
  return orderOfKnowledge(a, b) < 0 ? a : b;
}

function basisOf(level: MemberLevel, { asOf, staleAfterDays }: ChainTerms): LevelBasis {
  if (daysBetween(level.on, asOf) > staleAfterDays) return { kind: 'stale', on: level.on };
  return level.basis === 'shown' ? { kind: 'shown', on: level.on, portal: level.portal ?? '' } : { kind: 'claimed', on: level.on };
}

function judgeMember({ partyId, name, role, level }: EngagementMember, terms: ChainTerms): ChainMember {
  const member = { partyId, name, role };
  if (!level) return { ...member, basis: { kind: 'missing' } };
  const basis = basisOf(level, terms);
  const read = readLevel(level.text, level.on);
  if (read.kind !== 'level') return { ...member, levelText: level.text, basis };
  return { ...member, level: read.level, levelText: level.text, ...(read.scheme && { scheme: read.scheme }), basis };
}

/** Each party once a role, in an order that does not depend on how the members were listed. */
function distinctMembers(members: readonly EngagementMember[]): EngagementMember[] {
  const levels = new Map<string, MemberLevel | undefined>();
  for (const { partyId, level } of members) levels.set(partyId, betterKnown(levels.get(partyId), level));
  const byKey = new Map<string, EngagementMember>();
  for (const member of members) {
    const key = `${ROLES.indexOf(member.role)} ${member.partyId}`;
    const known = byKey.get(key);
    const name = known === undefined || member.name < known.name ? member.name : known.name;
    byKey.set(key, { ...member, name, level: levels.get(member.partyId) });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, member]) => member);
}

function levelsOf(members: readonly ChainMember[]): LevelId[] {
  return members.map(memberLevel).filter((level) => level !== undefined);
}

/** Ids of the members at the lowest rank, and the level of the rest; nobody when all rank equal. */
function limits(members: readonly ChainMember[], lowest: LevelId, rank: LevelRanks | undefined): Pick<ChainResult, 'limitedBy' | 'loweredFrom'> {
  const isLowest = (level: LevelId) => orderOf(level, lowest, rank) === 0;
  const loweredFrom = lowestLevel(levelsOf(members).filter((level) => !isLowest(level)), rank);
  if (loweredFrom === undefined) return { limitedBy: [] };
  const limiting = members.filter((member) => {
    const level = memberLevel(member);
    return level !== undefined && isLowest(level);
  });
  return { limitedBy: [...new Set(limiting.map(({ partyId }) => partyId))].sort(), loweredFrom };
}

/**
 * The linkage effect over one engagement: the chain has the level of its lowest member. The client
 * counts where its level is known; agents and core suppliers must be known, else the chain cannot
 * be determined. The same for every order of members, duplicates and parties in several roles.
 */
export function judgeChain(view: EngagementView, terms: ChainTerms): ChainResult {
  const members = distinctMembers(view.members).map((member) => judgeMember(member, terms));
  const result = { engagementId: view.id, engagementName: view.name, members };
  const needed = members.filter(({ role }) => role !== 'client');
  const undetermined = [...new Set(needed.filter((member) => memberLevel(member) === undefined).map(({ partyId }) => partyId))].sort();
  const lowest = lowestLevel(levelsOf(members), terms.rank);
  if (undetermined.length > 0 || lowest === undefined) return { ...result, limitedBy: [], undetermined };
  return { ...result, chainLevel: lowest, ...limits(members, lowest, terms.rank), undetermined: [] };
}
