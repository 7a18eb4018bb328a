import type { EngagementView } from '../checking/chain';
import { shanghaiDay } from '../domain/shanghai';
import { type KnownParty, engagementView } from '../checking/engagement-view';
import { wholeChain } from '../checking/whole-chain';
import type { Engagement } from '../domain/party';
import type { Instant } from '../domain/time';
import type { Database } from '../store/database';
import { latestObservations } from '../store/observations';
import { claimsOf, engagementsOf, engagementsOfClients, engagementsSuppliedBy, getParty } from '../store/queries';

/** Chains followed in each direction: more than any real supply chain has, and an end for what is entered by mistake. */
export const MOST_CHAINS = 200;

/** Every engagement that can be come to from some, the nearest first; circles end where they begin. */
async function reachable(from: readonly Engagement[], next: (engagement: Engagement) => Promise<Engagement[]>): Promise<Map<string, Engagement>> {
  const found = new Map<string, Engagement>();
  const waiting = [...from];
  for (let current = waiting.shift(); current && found.size < MOST_CHAINS; current = waiting.shift()) {
    if (found.has(current.id)) continue;
    found.set(current.id, current);
    waiting.push(...(await next(current)));
  }
  return found;
}

/**
 * The supply chains a party stands in, itself or behind a core supplier at any depth, each with the
 * chains behind it and every member with the best that is stored of its level. Follows at most
 * `MOST_CHAINS` in each direction.
 * @param until the instant to look back from: what was read or claimed later does not count.
 */
export async function chainViews(db: Database, partyId: string, until?: Instant): Promise<EngagementView[]> {
  const own = await engagementsOf(db, partyId);
  const before = await reachable(own, ({ clientId }) => engagementsSuppliedBy(db, clientId));
  const all = await reachable([...before.values()], async ({ coreSupplierIds }) => engagementsOfClients(db, coreSupplierIds));
  const ids = new Set([...all.values()].flatMap(membersOf));
  const parties = new Map(await Promise.all([...ids].map(async (id) => [id, await knownParty(db, id, until)] as const)));
  const views = new Map([...all].map(([id, engagement]) => [id, engagementView(engagement, (member) => parties.get(member))]));
  return [...before.keys()].flatMap((id) => views.get(id) ?? []).map((view) => wholeChain(view, [...views.values()]));
}

const membersOf = ({ clientId, agentIds, coreSupplierIds }: Engagement): string[] => [clientId, ...agentIds, ...coreSupplierIds];

async function knownParty(db: Database, id: string, until: Instant | undefined): Promise<KnownParty | undefined> {
  const [party, claims, observations] = await Promise.all([getParty(db, id), claimsOf(db, id), latestObservations(db, id, until)]);
  const day = until === undefined ? undefined : shanghaiDay(until);
  return party && { party, claims: claims.filter(({ claimedOn }) => day === undefined || claimedOn <= day), observations };
}
