import type { EngagementView } from '../checking/chain';
import { type KnownParty, engagementView } from '../checking/engagement-view';
import { wholeChain } from '../checking/whole-chain';
import type { Engagement } from '../domain/party';
import type { Records } from './records-at';

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
 * chains behind it and every member with the best that is known of its level. Follows at most
 * `MOST_CHAINS` in each direction.
 */
export async function chainViews(records: Records, partyId: string): Promise<EngagementView[]> {
  const own = await records.engagementsOf(partyId);
  const before = await reachable(own, ({ clientId }) => records.engagementsSuppliedBy(clientId));
  const all = await reachable([...before.values()], async ({ coreSupplierIds }) => records.engagementsOfClients(coreSupplierIds));
  const ids = new Set([...all.values()].flatMap(membersOf));
  const parties = new Map(await Promise.all([...ids].map(async (id) => [id, await knownParty(records, id)] as const)));
  const views = new Map([...all].map(([id, engagement]) => [id, engagementView(engagement, (member) => parties.get(member))]));
  return [...before.keys()].flatMap((id) => views.get(id) ?? []).map((view) => wholeChain(view, [...views.values()]));
}

const membersOf = ({ clientId, agentIds, coreSupplierIds }: Engagement): string[] => [clientId, ...agentIds, ...coreSupplierIds];

async function knownParty(records: Records, id: string): Promise<KnownParty | undefined> {
  const [party, claims, observations] = await Promise.all([records.party(id), records.claims(id), records.observations(id)]);
  return party && { party, claims, observations };
}
