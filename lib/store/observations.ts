import { Dexie } from 'dexie';
import type { Check } from '../domain/check';
import { sha256Hex } from '../domain/digest';
import type { Observation } from '../domain/observation';
import type { Instant } from '../domain/time';
import type { Database } from './database';
import { onDatabase } from './failures';
import type { CheckRow, ObservationRow } from './rows';

/** What one look at a page gave: what it showed and, where it was about a known party, how that was judged. */
export interface Remembered {
  /** `id` is its content id: the same content seen again on the same day is the same observation. */
  observation: Observation;
  partyId?: string;
  check?: Check;
  /** When it was judged; when it was read, where left out. A page that stays open is judged again after every edit. */
  checkedAt?: Instant;
}

/**
 * Stores an observation and its check in one transaction. An observation that is there stays as it
 * was first seen; a check that says what the party's newest one says of the same page is not stored again.
 */
export async function rememberCheck(db: Database, { observation, partyId, check, checkedAt = observation.readAt }: Remembered): Promise<void> {
  // Hashed before the transaction: IndexedDB commits by itself while anything else is awaited.
  const checkRow = check && (await rowOfCheck(observation.id, check, checkedAt));
  await onDatabase(() =>
    db.transaction('rw', db.observations, db.checks, async () => {
      const stored = await db.observations.get(observation.id);
      const seenFirst = stored?.observation ?? observation;
      // Whose page it is may become known, or be corrected, after it was first seen; what it showed never changes.
      await db.observations.put(rowOfObservation(seenFirst, partyId ?? stored?.partyId));
      if (checkRow && !saysTheSame(checkRow, await latestCheck(db, checkRow.partyId))) await db.checks.put(checkRow);
    }),
  );
}

function rowOfObservation(observation: Observation, partyId: string | undefined): ObservationRow {
  const { id, readAt, page } = observation;
  return {
    id,
    readAt,
    observation,
    ...(partyId !== undefined && { partyId }),
    ...(page.host.kind === 'official' && { portal: page.host.portal }),
  };
}

async function rowOfCheck(observationId: string, check: Check, checkedAt: Instant): Promise<CheckRow> {
  const id = await sha256Hex(JSON.stringify([observationId, checkedAt, check]));
  return { id, partyId: check.partyId, observationId, checkedAt, asOf: check.asOf, check };
}

function saysTheSame(one: CheckRow, newest: CheckRow | undefined): boolean {
  return one.observationId === newest?.observationId && JSON.stringify(one.check) === JSON.stringify(newest.check);
}

/**
 * The newest observation of a party on each official portal, the newest first.
 * @param until the instant to look back from: later observations are passed over.
 */
export async function latestObservations(db: Database, partyId: string, until?: Instant): Promise<Observation[]> {
  // A shorter key stands before every longer one it begins.
  const byPortal = db.observations.where('[partyId+portal+readAt]');
  const lastBefore = (end: unknown[]) => byPortal.between([partyId], end).last();
  const latest: Observation[] = [];
  // One step a portal, from the last to the first: flat however often a party was looked at.
  let row = await lastBefore([partyId, Dexie.maxKey]);
  while (row) {
    const { portal, readAt } = row;
    const then = until === undefined || readAt <= until ? row : await byPortal.between([partyId, portal], [partyId, portal, until], true, true).last();
    if (then) latest.push(then.observation);
    row = await lastBefore([partyId, portal]);
  }
  return latest.sort((a, b) => (a.readAt < b.readAt ? 1 : -1));
}

/** The newest check of a party. */
export async function latestCheck(db: Database, partyId: string): Promise<CheckRow | undefined> {
  return db.checks.where('[partyId+checkedAt]').between([partyId, Dexie.minKey], [partyId, Dexie.maxKey]).last();
}

/** A party's checks before the newest one, the newest first. */
export const earlierChecks = async (db: Database, partyId: string, most: number): Promise<CheckRow[]> =>
  // oxlint-disable-next-line unicorn/no-array-reverse -- a cursor's direction, no array.
  db.checks.where('[partyId+checkedAt]').between([partyId, Dexie.minKey], [partyId, Dexie.maxKey]).reverse().offset(1).limit(most).toArray();

/** A check by id. */
export const getCheck = (db: Database, id: string): Promise<CheckRow | undefined> => db.checks.get(id);

/** Observation by id. */
export const getObservation = async (db: Database, id: string): Promise<Observation | undefined> =>
  (await db.observations.get(id))?.observation;
