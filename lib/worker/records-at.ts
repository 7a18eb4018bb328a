import type { RowChange } from '../domain/change';
import type { Claim, Engagement, Party } from '../domain/party';
import type { PartyFile } from '../domain/party-file';
import { shanghaiDay } from '../domain/shanghai';
import type { Instant } from '../domain/time';
import type { Database } from '../store/database';
import { getPartyFile } from '../store/party-files';
import { claimsOf, engagementsOf, engagementsOfClients, engagementsSuppliedBy, getParty } from '../store/queries';

/** What people keep, as it stands now or as it stood at an instant. */
export interface Records {
  db: Database;
  /** The instant looked back from; pages read later do not count. Absent for now. */
  until?: Instant;
  party(id: string): Promise<Party | undefined>;
  claims(partyId: string): Promise<Claim[]>;
  file(partyId: string): Promise<PartyFile | undefined>;
  engagementsOf(partyId: string): Promise<Engagement[]>;
  engagementsOfClients(clientIds: readonly string[]): Promise<Engagement[]>;
  engagementsSuppliedBy(partyId: string): Promise<Engagement[]>;
}

/** The records as they are now. */
export function recordsNow(db: Database): Records {
  return {
    db,
    party: (id) => getParty(db, id),
    claims: (id) => claimsOf(db, id),
    file: async (id) => (await getPartyFile(db, id))?.file,
    engagementsOf: (id) => engagementsOf(db, id),
    engagementsOfClients: (ids) => engagementsOfClients(db, ids),
    engagementsSuppliedBy: (id) => engagementsSuppliedBy(db, id),
  };
}

type Row = NonNullable<RowChange['before']>;
type Kept = Row & { deletedAt?: Instant };

/** What each record that was edited after an instant was at that instant: `null` where it did not exist yet. */
async function statesBefore(db: Database, at: Instant): Promise<ReadonlyMap<string, Row | null>> {
  const states = new Map<string, Row | null>();
  const changes = await db.changes.where('at').above(at).sortBy('at');
  for (const { rows } of changes) {
    for (const { table, id, before } of rows) {
      const key = `${table} ${id}`;
      if (!states.has(key)) states.set(key, before);
    }
  }
  return states;
}

/** Records of one table as they stood: those of now with later edits taken back. */
function stood<T extends Kept>(states: ReadonlyMap<string, Row | null>, table: RowChange['table'], now: readonly T[]): T[] {
  const byId = new Map<string, T | null>(now.map((row) => [row.id, row]));
  for (const [key, state] of states) if (key.startsWith(`${table} `)) byId.set(key.slice(table.length + 1), state as T | null);
  return [...byId.values()].filter((row) => row !== null && row.deletedAt === undefined) as T[];
}

/** The records as they stood at an instant, from the log of changes. Claims made on a later day do not count. */
export async function recordsAt(db: Database, until: Instant): Promise<Records> {
  const states = await statesBefore(db, until);
  const engagements = stood(states, 'engagements', await db.engagements.toArray());
  const one = <T extends Kept>(table: RowChange['table'], id: string, now: T | undefined): T | undefined =>
    stood(states, table, now ? [now] : []).find((row) => row.id === id);
  const among = (fits: (engagement: Engagement) => boolean) => Promise.resolve(engagements.filter(fits));
  return {
    db,
    until,
    party: async (id) => one('parties', id, await getParty(db, id)),
    claims: async (id) => {
      const now = await db.claims.where('partyId').equals(id).toArray();
      return stood(states, 'claims', now).filter(({ partyId, claimedOn }) => partyId === id && claimedOn <= shanghaiDay(until));
    },
    file: async (id) => one('partyFiles', id, await db.partyFiles.get(id))?.file,
    engagementsOf: (id) => among(({ clientId, agentIds, coreSupplierIds }) => clientId === id || agentIds.includes(id) || coreSupplierIds.includes(id)),
    engagementsOfClients: (ids) => among(({ clientId }) => ids.includes(clientId)),
    engagementsSuppliedBy: (id) => among(({ coreSupplierIds }) => coreSupplierIds.includes(id)),
  };
}
