import type { EngagementView } from '../checking/chain';
import { shanghaiDay } from '../domain/shanghai';
import { type KnownParty, engagementView } from '../checking/engagement-view';
import type { Engagement } from '../domain/party';
import type { Instant } from '../domain/time';
import type { Database } from '../store/database';
import { latestObservations } from '../store/observations';
import { claimsOf, engagementsOf, getParty } from '../store/queries';

/**
 * The supply chains a party stands in, each member with the best that is stored of its level.
 * @param until the instant to look back from: what was read or claimed later does not count.
 */
export async function chainViews(db: Database, partyId: string, until?: Instant): Promise<EngagementView[]> {
  const engagements = await engagementsOf(db, partyId);
  const ids = new Set(engagements.flatMap(membersOf));
  const known = await Promise.all([...ids].map(async (id) => [id, await knownParty(db, id, until)] as const));
  const parties = new Map(known);
  return engagements.map((engagement) => engagementView(engagement, (id) => parties.get(id)));
}

const membersOf = ({ clientId, agentIds, coreSupplierIds }: Engagement): string[] => [clientId, ...agentIds, ...coreSupplierIds];

async function knownParty(db: Database, id: string, until: Instant | undefined): Promise<KnownParty | undefined> {
  const [party, claims, observations] = await Promise.all([getParty(db, id), claimsOf(db, id), latestObservations(db, id, until)]);
  const day = until === undefined ? undefined : shanghaiDay(until);
  return party && { party, claims: claims.filter(({ claimedOn }) => day === undefined || claimedOn <= day), observations };
}
