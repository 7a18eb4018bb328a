import { type Collection, Dexie } from 'dexie';
import type { Change } from '../domain/change';
import type { EvidenceRecord } from '../domain/evidence';
import type { Claim, Engagement, Party, PartyRole } from '../domain/party';
import type { Database } from './database';
import { SEARCH_LENGTH, searchFold } from './party-rows';
import type { PartyList, PartyRow, Tombstone } from './rows';

/** What a screen asks for when it lists parties. */
export interface PartyQuery {
  /** Part of a name from any of its characters on, or the beginning of a code. */
  search?: string;
  role?: PartyRole;
  /** The deleted ones instead of the others; not searchable. */
  deleted?: boolean;
  /** At most this many, 200 unless told. */
  limit?: number;
}

/** Some rows, and whether there are more than were asked for. */
export interface Page<T> {
  rows: T[];
  more: boolean;
}

const PAGE = 200;
/** A search that finds more than this is no search yet; the screen asks for more letters. */
const MOST_HITS = 1000;

/** Parties, the one edited last first. Takes as long with 100 000 parties as with ten. */
export async function listParties(db: Database, query: PartyQuery = {}): Promise<Page<Party>> {
  const limit = query.limit ?? PAGE;
  if (searchFold(query.search ?? '') !== '' && !query.deleted) return searched(db, query, limit);
  return pageOf((await listed(db, query, limit)).map(({ party }) => party), limit);
}

const listed = (db: Database, { role, deleted }: PartyQuery, limit: number): Promise<PartyRow[]> => {
  const list: PartyList = deleted ? 'deleted' : (role ?? 'all');
  const inList = db.parties.where('keys.lists').between([list, Dexie.minKey], [list, Dexie.maxKey]);
  return backwards(inList).limit(limit + 1).toArray();
};

async function searched(db: Database, { search = '', role }: PartyQuery, limit: number): Promise<Page<Party>> {
  const start = [...searchFold(search)].slice(0, SEARCH_LENGTH).join('');
  // Keys come at once, rows one by one: only as many are fetched as can be shown.
  const hits = new Set(await db.parties.where('keys.search').startsWith(start).limit(MOST_HITS).primaryKeys());
  const wanted = role === undefined ? [...hits].slice(0, limit + 1) : [...hits];
  const found = (await db.parties.bulkGet(wanted)).flatMap((row) => row?.party ?? []);
  const ofRole = found.filter((party) => role === undefined || party.roles.includes(role));
  const page = pageOf(ofRole.sort((a, b) => compare(b.updatedAt, a.updatedAt)), limit);
  return { ...page, more: page.more || hits.size === MOST_HITS };
}

/**
 * How many parties stand in a list (a role, "all" or "deleted"), counted no further than `most`:
 * a full count of 100 000 takes a second.
 */
export const countParties = async (db: Database, list: PartyList = 'all', most = 1000): Promise<number> =>
  (await db.parties.where('keys.lists').between([list, Dexie.minKey], [list, Dexie.maxKey]).limit(most).primaryKeys()).length;

/** Parties in the order of their ids, deleted ones among them, after the one of an id. */
export const partiesAfter = async (db: Database, after: string, limit: number): Promise<Party[]> =>
  (await db.parties.where('id').above(after).limit(limit).toArray()).map(({ party }) => party);

/** How many parties are kept, deleted ones among them. */
export const countAllParties = (db: Database): Promise<number> => db.parties.count();

/** A party by id, deleted ones too: its history stays readable. */
export const getParty = async (db: Database, id: string): Promise<Party | undefined> => (await db.parties.get(id))?.party;

/** Parties by id, in the order asked for; an id nobody has is `undefined`. */
export const getParties = async (db: Database, ids: readonly string[]): Promise<(Party | undefined)[]> =>
  (await db.parties.bulkGet([...ids])).map((row) => row?.party);

/** What a party claims at present: field by field, the latest statement first. */
export async function claimsOf(db: Database, partyId: string): Promise<Claim[]> {
  const claims = await db.claims.where('partyId').equals(partyId).toArray();
  return claims.filter(isLive).sort((a, b) => compare(a.field, b.field) || compare(b.claimedOn, a.claimedOn) || compare(b.createdAt, a.createdAt));
}

/** One claim, unless deleted. */
export const getClaim = async (db: Database, id: string): Promise<Claim | undefined> => live(await db.claims.get(id));

/** Supply chains, the one edited last first. */
export async function listEngagements(db: Database): Promise<Engagement[]> {
  return (await backwards(db.engagements.orderBy('updatedAt')).toArray()).filter(isLive);
}

/** One supply chain, unless deleted. */
export const getEngagement = async (db: Database, id: string): Promise<Engagement | undefined> => live(await db.engagements.get(id));

/** The supply chains a party stands in, as client, agent or core supplier. */
export async function engagementsOf(db: Database, partyId: string): Promise<Engagement[]> {
  const found = await db.engagements
    .where('clientId').equals(partyId)
    .or('agentIds').equals(partyId)
    .or('coreSupplierIds').equals(partyId)
    .distinct()
    .toArray();
  return inOrder(found);
}

/** The supply chains of some clients. */
export const engagementsOfClients = async (db: Database, clientIds: readonly string[]): Promise<Engagement[]> =>
  inOrder(await db.engagements.where('clientId').anyOf(clientIds).toArray());

/** The supply chains a party is a core supplier in. */
export const engagementsSuppliedBy = async (db: Database, partyId: string): Promise<Engagement[]> =>
  inOrder(await db.engagements.where('coreSupplierIds').equals(partyId).toArray());

/** What a screen asks for when it lists evidence. */
export interface EvidenceQuery {
  partyId?: string;
  /** Only what was captured before this instant: the last row of the page before. */
  before?: string;
  /** At most this many, 200 unless told. */
  limit?: number;
}

/** Evidence records without their bytes, newest first. */
export async function listEvidence(db: Database, { partyId, before, limit = PAGE }: EvidenceQuery = {}): Promise<Page<EvidenceRecord>> {
  const end = before ?? Dexie.maxKey;
  const range = partyId === undefined
    ? db.evidence.where('capturedAt').below(end)
    : db.evidence.where('[partyId+capturedAt]').between([partyId, Dexie.minKey], [partyId, end]);
  return pageOf(await backwards(range).limit(limit + 1).toArray(), limit);
}

/** How many evidence records there are, counted no further than `most`. */
export const countEvidence = async (db: Database, most = 1000): Promise<number> =>
  (await db.evidence.toCollection().limit(most).primaryKeys()).length;

/** One evidence record without its bytes. */
export const getEvidence = (db: Database, id: string): Promise<EvidenceRecord | undefined> => db.evidence.get(id);

/** The bytes of one file of an evidence record. */
export const evidencePart = async (db: Database, id: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  (await db.evidenceParts.get([id, path]))?.bytes;

/** The newest evidence of a party, to say "same content as …". */
export const latestEvidence = (db: Database, partyId: string): Promise<EvidenceRecord | undefined> =>
  db.evidence.where('[partyId+capturedAt]').between([partyId, Dexie.minKey], [partyId, Dexie.maxKey]).last();

/** Records whose content is the same, oldest first. */
export const evidenceWithContent = (db: Database, contentHash: string): Promise<EvidenceRecord[]> =>
  db.evidence.where('contentHash').equals(contentHash).sortBy('capturedAt');

/** What was deleted and why, newest first. */
export const listTombstones = (db: Database): Promise<Tombstone[]> => backwards(db.tombstones.orderBy('deletedAt')).limit(PAGE).toArray();

/** The last actions, newest first. */
export const lastChanges = (db: Database, limit = 50): Promise<Change[]> => backwards(db.changes.orderBy('at')).limit(limit).toArray();

// oxlint-disable-next-line unicorn/no-array-reverse -- a cursor's direction, no array.
const backwards = <T>(rows: Collection<T, string>): Collection<T, string> => rows.reverse();
const isLive = (row: { deletedAt?: string }): boolean => row.deletedAt === undefined;
const live = <T extends { deletedAt?: string }>(row: T | undefined): T | undefined => (row && isLive(row) ? row : undefined);
const inOrder = (engagements: Engagement[]): Engagement[] => engagements.filter(isLive).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const pageOf = <T>(rows: T[], limit: number): Page<T> => ({ rows: rows.slice(0, limit), more: rows.length > limit });
