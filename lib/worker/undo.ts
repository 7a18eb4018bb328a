import type { Change, RowChange } from '../domain/change';
import { ProblemError, problem } from '../domain/problems';
import type { Edited } from '../messages/protocol';
import type { Database } from '../store/database';
import { getParty } from '../store/queries';
import { type ChangeStamp, type RecordDesk, carryOut } from './edit';
import { restored, rowChange, saysTheSame } from './revisions';

/**
 * Takes a change back as a new change: every row says again what it said before. Refused with
 * `nothingToUndo` where there is no such change or it is undone already, and with
 * `editedMeanwhile` where a row says something else now than the change made it say. Undoing the
 * new change is "redo".
 */
export function undoChange(desk: RecordDesk, changeId: string): Promise<Edited> {
  return carryOut(desk, 'undo', async (db, stamp) => {
    const change = await db.changes.get(changeId);
    if (change === undefined || change.undoneBy !== undefined || change.rows.length === 0) throw new ProblemError(problem('nothingToUndo'));
    const rows: RowChange[] = [];
    for (const row of change.rows) rows.push(await takenBack(db, row, stamp));
    await noteUndone(db, change, stamp);
    return { rows, undoes: changeId };
  });
}

async function takenBack(db: Database, row: RowChange, { at }: ChangeStamp): Promise<RowChange> {
  const current = row.table === 'parties' ? await getParty(db, row.id) : await db.table(row.table).get(row.id);
  if (current === undefined || row.after === null || !saysTheSame(current, row.after)) throw new ProblemError(problem('editedMeanwhile'));
  return rowChange(row.table, current, restored(row.before, current, at));
}

async function noteUndone(db: Database, change: Change, stamp: ChangeStamp): Promise<void> {
  await db.changes.put({ ...change, undoneBy: stamp.id });
  const original = change.undoes === undefined ? undefined : await db.changes.get(change.undoes);
  if (original === undefined) return;
  // Redone: what the original change did stands again, and can be undone again.
  const { undoneBy: _undoneBy, ...standing } = original;
  await db.changes.put(standing);
}
