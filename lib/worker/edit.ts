import type { Change, RowChange } from '../domain/change';
import type { CivilDate, Instant } from '../domain/time';
import type { Edited } from '../messages/protocol';
import { nameKeys } from '../identifiers/enterprise-name';
import type { Database } from '../store/database';
import { onDatabase } from '../store/failures';
import { partyRow } from '../store/party-rows';
import { requireSound } from './soundness';

/** What editing records needs from outside. */
export interface RecordDesk {
  database: () => Promise<Database>;
  now(): Instant;
  /** Today in Asia/Shanghai. */
  today(): CivilDate;
  newId(): string;
}

/** The change under way: its id and instant. */
export type ChangeStamp = Pick<Change, 'id' | 'at'>;

/** The rows one action changes, worked out from what is stored now. */
export interface PreparedEdit {
  rows: RowChange[];
  undoes?: string;
}

/**
 * Carries out one user action: works out its rows, writes them and the change that undo takes
 * back, all in one transaction. What would leave the records unsound is refused whole.
 * @param prepare runs inside the transaction: it may await the database and nothing else.
 * @returns the id of the first row, and of the change.
 */
export async function carryOut(
  desk: RecordDesk,
  action: Change['action'],
  prepare: (db: Database, change: ChangeStamp) => Promise<PreparedEdit>,
): Promise<Edited> {
  const db = await desk.database();
  const change = { id: desk.newId(), at: desk.now(), action };
  return onDatabase(() =>
    db.transaction('rw', [db.parties, db.claims, db.engagements, db.packs, db.partyFiles, db.holidayNotices, db.lessons, db.changes], async () => {
      const { rows, undoes } = await prepare(db, change);
      await writeRows(db, rows);
      await requireSound(db, rows);
      await db.changes.add({ ...change, rows, ...(undoes !== undefined && { undoes }) });
      return { id: rows[0]?.id ?? change.id, changeId: change.id };
    }),
  );
}

async function writeRows(db: Database, rows: readonly RowChange[]): Promise<void> {
  for (const row of rows) {
    if (row.after === null) await db.table(row.table).delete(row.id);
    else if (row.table === 'parties') await db.parties.put(partyRow(row.after, nameKeys));
    else await db.table(row.table).put(row.after);
  }
}
