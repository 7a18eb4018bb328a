import { Dexie, type Table } from 'dexie';
import type { AddedPortal } from '../domain/added-portal';
import type { Change } from '../domain/change';
import type { EvidenceRecord } from '../domain/evidence';
import type { Claim, Engagement } from '../domain/party';
import type { HolidayNotice } from '../domain/holiday-notice';
import type { Lesson } from '../domain/lesson';
import type { KeptPartyFile } from '../domain/party-file';
import { ProblemError, problem } from '../domain/problems';
import type { ImportedPack } from '../domain/rule-pack';
import { databaseProblem } from './failures';
import { KNOWN_VERSION, MIGRATIONS, type Migration, declareVersions } from './migrations';
import type { CheckRow, EvidencePartRow, ObservationRow, PartyRow, Tombstone } from './rows';

export const DATABASE_NAME = 'countercheck';
/** IndexedDB counts whole versions; Dexie leaves room for its own patches by multiplying with ten. */
const NATIVE_STEPS = 10;
/** How long other pages get to let go of an older version before opening gives up. */
const BLOCKED_MS = 10_000;

export interface OpenOptions {
  name?: string;
  migrations?: readonly Migration[];
  /** Called once a newer build wants the database: this connection is closed by then, the page should be reloaded. */
  onOutdated?: () => void;
  blockedMs?: number;
}

/** The tables of the product. Strict durability: a transaction that resolved is on the disk. */
export class Database extends Dexie {
  declare parties: Table<PartyRow, string>;
  declare claims: Table<Claim, string>;
  declare engagements: Table<Engagement, string>;
  declare observations: Table<ObservationRow, string>;
  declare checks: Table<CheckRow, string>;
  declare evidence: Table<EvidenceRecord, string>;
  declare evidenceParts: Table<EvidencePartRow, [string, string]>;
  declare tombstones: Table<Tombstone, string>;
  declare packs: Table<ImportedPack, string>;
  declare partyFiles: Table<KeptPartyFile, string>;
  declare holidayNotices: Table<HolidayNotice, string>;
  declare lessons: Table<Lesson, string>;
  declare addedPortals: Table<AddedPortal, string>;
  declare changes: Table<Change, string>;

  constructor({ name = DATABASE_NAME, migrations = MIGRATIONS, onOutdated }: OpenOptions = {}) {
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
    declareVersions(this, migrations);
    this.on('versionchange', () => {
      this.close();
      onOutdated?.();
      // Dexie's own listener would let the connection come back by itself, at whatever version it finds.
      return false;
    });
  }
}

/**
 * Opens the database, bringing it up to the newest version known. A database of a newer version is
 * left untouched and refused with `databaseNewer`; anything else that fails is `databaseFailed`.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const db = new Database(options);
  const known = options.migrations?.at(-1)?.version ?? KNOWN_VERSION;
  try {
    await refuseNewer(db.name, known);
    await openUnlessBlocked(db, options.blockedMs ?? BLOCKED_MS);
    refuseVersion(nativeVersion(db), known);
    return db;
  } catch (error) {
    db.close();
    throw await databaseProblem(error);
  }
}

/**
 * The one connection of a page or worker: opened at the first call, opened anew after the browser
 * closed it or opening failed.
 */
export function databaseOnce(options: OpenOptions = {}): () => Promise<Database> {
  let opening: Promise<Database> | undefined;
  return async () => {
    const current = opening;
    const usable = current !== undefined && (await current.then((db) => db.isOpen(), () => false));
    // Two callers may find the same connection lost; the second takes what the first has begun.
    if (!usable && opening === current) opening = openDatabase(options);
    return opening!;
  };
}

// Asked before opening: Dexie 4 opens a newer database without a word, and would even add its own tables to it.
async function refuseNewer(name: string, known: number): Promise<void> {
  const databases = await indexedDB.databases();
  const stored = databases.find((database) => database.name === name)?.version ?? 0;
  refuseVersion(stored, known);
}

function refuseVersion(native: number, known: number): void {
  // Dexie's patches of the same version stay below the next ten.
  if (native < (known + 1) * NATIVE_STEPS) return;
  throw new ProblemError(problem('databaseNewer', { stored: Math.floor(native / NATIVE_STEPS), known }));
}

const nativeVersion = (db: Database): number => db.backendDB().version;

async function openUnlessBlocked(db: Database, blockedMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(new Error('Another window still holds an older version of the database.'));
    db.on('blocked', () => {
      timer ??= setTimeout(giveUp, blockedMs);
      return false;
    });
  });
  try {
    await Promise.race([db.open(), blocked]);
  } finally {
    clearTimeout(timer);
  }
}
