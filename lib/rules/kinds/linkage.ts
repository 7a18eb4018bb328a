import type { ChainMember, ChainResult } from '../../domain/check';
import { memberLevel } from '../../levels/member-level';
import { lowestLevel, type LevelRanks, orderOf } from '../../levels/order';
import type { LevelId } from '../../levels/schemes';
import type { RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

function inRole(chain: ChainResult, role: ChainMember['role']): { member: ChainMember; level: LevelId }[] {
  return chain.members.filter((member) => member.role === role).flatMap((member) => {
    const level = memberLevel(member);
    return level === undefined ? [] : [{ member, level }];
  });
}

/** Agents below a core supplier, the lowest of them, and the lowest supplier level they are below. */
function lowering(chain: ChainResult, rank: LevelRanks | undefined): { agents: ChainMember[]; level: LevelId; from: LevelId } | undefined {
  const suppliers = inRole(chain, 'coreSupplier');
  const agents = inRole(chain, 'agent').filter(({ level }) => suppliers.some((supplier) => orderOf(level, supplier.level, rank) < 0));
  const level = lowestLevel(agents.map((agent) => agent.level), rank);
  if (level === undefined) return undefined;
  const above = suppliers.map((supplier) => supplier.level).filter((supplier) => orderOf(level, supplier, rank) < 0);
  return { agents: agents.map(({ member }) => member), level, from: lowestLevel(above, rank) ?? level };
}

const namesOf = (members: readonly ChainMember[]): string => [...new Set(members.map(({ name }) => name))].join('、');

function missing(chain: ChainResult): string {
  return namesOf(chain.members.filter(({ partyId, role }) => role !== 'client' && chain.undetermined.includes(partyId)));
}

function reasonFor(chain: ChainResult, low: ReturnType<typeof lowering>): RuleFinding | undefined {
  const undetermined = chain.undetermined.length > 0;
  if (!low) {
    if (!undetermined) return undefined;
    return { severity: 'notice', reason: { code: 'chainUndetermined', params: { missing: missing(chain) } } };
  }
  const params = { limiting: namesOf(low.agents), level: low.level, from: low.from };
  if (undetermined) return { reason: { code: 'chainUndeterminedLowered', params: { missing: missing(chain), ...params } } };
  const limits = low.agents.some(({ partyId }) => chain.limitedBy.includes(partyId));
  if (!limits) return { reason: { code: 'agentBelowSupplier', params } };
  return { reason: { code: 'chainLowered', params: { ...params, from: chain.loweredFrom ?? low.from } } };
}

function judge(chain: ChainResult, rank: LevelRanks | undefined): RuleFinding[] {
  const low = lowering(chain, rank);
  const found = reasonFor(chain, low);
  if (!found) return [];
  const identity = [chain.engagementId, ...Object.values(found.reason.params)].join('|');
  const about = low?.agents[0]?.partyId;
  return [{ ...found, ...(about !== undefined && { partyId: about }), field: 'creditLevel', identity, chain }];
}

const rank = z.number().check(z.gte(0), z.lte(1000));

/** An agent below a core supplier lowers the chain; a supplier below its agent is no fault of the agent's. */
export default defineKind({
  id: 'linkage',
  params: z.strictObject({
    staleAfterDays: z.number().check(z.gte(1), z.lte(3660)),
    rank: z.optional(z.strictObject({
      advancedCertified: rank, certified: rank, generalCertified: rank, regular: rank, discredited: rank, seriouslyDiscredited: rank,
    })),
  }),
  evaluate: (terms, context) => context.chains(terms).flatMap((chain) => judge(chain, terms.rank)),
});
