import type { WorkingCalendar } from '../calendar/working-days';
import type { RowChange } from '../domain/change';
import type { Observation } from '../domain/observation';
import type { Claim, Engagement, Party } from '../domain/party';
import type { PartyFile } from '../domain/party-file';
import { shanghaiDay } from '../domain/shanghai';
import type { Instant } from '../domain/time';
import type { Database } from '../store/database';
import { latestObservations } from '../store/observations';
import { getPartyFile } from '../store/party-files';
import { claimsOf, engagementsOf, engagementsOfClients, engagementsSuppliedBy, getParty } from '../store/queries';
import { calendarInUse } from './calendar-in-use';

/** What people keep, as it stands now or as it stood at an instant. */
export interface Records {
  /** The newest observation of a party on each official portal. */
  observations(partyId: string): Promise<Observation[]>;
  /** Working days as they are known now: what is announced counts for the past as well. */
  calendar(): Promise<WorkingCalendar>;
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
    observations: (id) => latestObservations(db, id),
    calendar: () => calendarInUse(db),
    party: (id) => getParty(db, id),
    claims: (id) => claimsOf(db, id),
    file: async (id) => (await getPartyFile(db, id))?.file,
    engagementsOf: (id) => engagementsOf(db, id),
    engagementsOfClients: (ids) => engagementsOfClients(db, ids),
    engagementsSuppliedBy: (id) => engagementsSuppliedBy(db, id),
  };
}

/** The same records, each looked up once: for judging many parties in one go, who share suppliers and clients. */
export function remembering(records: Records): Records {
  const answers = new Map<string, unknown>();
  const entries = Object.entries(records) as [keyof Records, (...asked: unknown[]) => Promise<unknown>][];
  const once = ([name, ask]: (typeof entries)[number]) => [name, (...asked: unknown[]) => {
    const key = JSON.stringify([name, asked]);
    if (!answers.has(key)) answers.set(key, ask(...asked));
    return answers.get(key);
  }];
  return Object.fromEntries(entries.map(once)) as Records;
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

/** The records as they stood at an instant, from the log of changes. Claims made on a later day and pages read later do not count. */
export async function recordsAt(db: Database, until: Instant): Promise<Records> {
  const states = await statesBefore(db, until);
  const one = <T extends Kept>(table: RowChange['table'], id: string, now: T | undefined): T | undefined =>
    stood(states, table, now ? [now] : []).find((row) => row.id === id);
  // What an index finds now, with those that were edited since as they stood.
  const among = async (now: Promise<Engagement[]>, fits: (engagement: Engagement) => boolean) => stood(states, 'engagements', await now).filter(fits);
  return {
    observations: (id) => latestObservations(db, id, until),
    calendar: () => calendarInUse(db),
    party: async (id) => one('parties', id, await getParty(db, id)),
    claims: async (id) => {
      const now = await db.claims.where('partyId').equals(id).toArray();
      return stood(states, 'claims', now).filter(({ partyId, claimedOn }) => partyId === id && claimedOn <= shanghaiDay(until));
    },
    file: async (id) => one('partyFiles', id, await db.partyFiles.get(id))?.file,
    engagementsOf: (id) => among(engagementsOf(db, id), ({ clientId, agentIds, coreSupplierIds }) => clientId === id || agentIds.includes(id) || coreSupplierIds.includes(id)),
    engagementsOfClients: (ids) => among(engagementsOfClients(db, ids), ({ clientId }) => ids.includes(clientId)),
    engagementsSuppliedBy: (id) => among(engagementsSuppliedBy(db, id), ({ coreSupplierIds }) => coreSupplierIds.includes(id)),
  };
}
