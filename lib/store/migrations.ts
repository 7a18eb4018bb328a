import type { Dexie, Transaction } from 'dexie';

/** One version of the database: its tables with their indexes, and how rows of the version before become rows of this one. */
export interface Migration {
  version: number;
  /** Dexie's schema notation: primary key first, `*` for one entry an element, `[a+b]` for both together; `null` drops a table. */
  tables: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/** Every version there has been, oldest first. A change of the schema is one entry more; entries that were released never change. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    tables: {
      parties: 'id, keys.uscc, *keys.customsCodes, keys.aeoCode, *keys.names, *keys.search, *keys.lists',
      claims: 'id, partyId, [partyId+field]',
      engagements: 'id, clientId, *agentIds, *coreSupplierIds, updatedAt',
      observations: 'id, [partyId+portal+readAt], [partyId+readAt]',
      checks: 'id, observationId, [partyId+checkedAt]',
      evidence: 'id, capturedAt, [partyId+capturedAt], contentHash',
      evidenceParts: '[evidenceId+path], evidenceId',
      tombstones: 'id, deletedAt',
      changes: 'id, at',
    },
  },
  { version: 2, tables: { packs: 'id', partyFiles: 'id', holidayNotices: 'id' } },
  // Parties stored before have no EORI number, and so no entry to make.
  { version: 3, tables: { parties: 'id, keys.uscc, *keys.customsCodes, keys.aeoCode, *keys.eoris, *keys.names, *keys.search, *keys.lists' } },
  { version: 4, tables: { lessons: 'id, [host+page]', addedPortals: 'id' } },
];

/** The newest version this build knows. */
export const KNOWN_VERSION = MIGRATIONS.reduce((newest, { version }) => Math.max(newest, version), 0);

/** Declares every version on a database that is not open yet. */
export function declareVersions(db: Dexie, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const { version, tables, upgrade } of migrations) {
    const declared = db.version(version).stores(tables);
    if (upgrade) declared.upgrade(upgrade);
  }
}
