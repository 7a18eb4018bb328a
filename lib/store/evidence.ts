import type { EvidenceRecord } from '../domain/evidence';
import type { Instant } from '../domain/time';
import type { Database } from './database';
import { onDatabase } from './failures';
import type { Tombstone } from './rows';

/** One file as it is put beside its record. */
interface StoredFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The tables of evidence as the vault uses them. Each call is one transaction: all of it or nothing. */
export interface EvidenceShelf {
  put(record: EvidenceRecord, files: readonly StoredFile[]): Promise<void>;
  record(id: string): Promise<EvidenceRecord | undefined>;
  part(id: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Takes a record away without a trace: only for one that was never reported as saved. */
  drop(id: string): Promise<void>;
  /** Takes a record away and leaves what it was, when and why it went. False where there is no such record. */
  bury(id: string, why: { reason: string; deletedAt: Instant }): Promise<boolean>;
}

/** The evidence tables of a database. */
export function evidenceShelf(db: Database): EvidenceShelf {
  const tables = [db.evidence, db.evidenceParts, db.tombstones];
  const remove = async (id: string): Promise<void> => {
    await db.evidence.delete(id);
    await db.evidenceParts.where('evidenceId').equals(id).delete();
  };
  return {
    put: (record, files) =>
      onDatabase(() =>
        db.transaction('rw', tables, async () => {
          await db.evidence.add(record);
          await db.evidenceParts.bulkAdd(files.map(({ path, bytes }) => ({ evidenceId: record.id, path, bytes })));
        }),
      ),
    record: (id) => onDatabase(() => db.evidence.get(id)),
    part: async (id, path) => (await onDatabase(() => db.evidenceParts.get([id, path])))?.bytes,
    drop: (id) => onDatabase(() => db.transaction('rw', tables, () => remove(id))),
    bury: (id, why) =>
      onDatabase(() =>
        db.transaction('rw', tables, async () => {
          const record = await db.evidence.get(id);
          if (record === undefined) return false;
          await db.tombstones.put(tombstoneOf(record, why));
          await remove(id);
          return true;
        }),
      ),
  };
}

function tombstoneOf(record: EvidenceRecord, why: { reason: string; deletedAt: Instant }): Tombstone {
  const { id, capturedAt, partyId, partyName, contentHash, manifestHash } = record;
  return { id, capturedAt, partyId, partyName, contentHash, manifestHash, url: record.page.url, ...why };
}
