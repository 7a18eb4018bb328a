import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProblemError, type Problem } from '../domain/problems';
import { databaseOnce, openDatabase } from './database';
import { databaseProblem } from './failures';
import { KNOWN_VERSION, MIGRATIONS, type Migration } from './migrations';

const open: Dexie[] = [];
const kept = <T extends Dexie>(db: T): T => {
  open.push(db);
  return db;
};

const nativeVersion = async (): Promise<number | undefined> => (await indexedDB.databases()).find(({ name }) => name === 'countercheck')?.version;

const problemOf = async (work: Promise<unknown>): Promise<Problem | undefined> => {
  const error = await work.then(() => undefined, (reason: unknown) => reason);
  return error instanceof ProblemError ? error.problems[0] : undefined;
};

const next: Migration = {
  version: KNOWN_VERSION + 1,
  tables: { reminders: 'id, dueOn' },
  upgrade: (transaction) => transaction.table('tombstones').toCollection().modify({ reason: 'moved' }).then(() => undefined),
};

beforeEach(() => {
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
});

afterEach(() => {
  vi.unstubAllGlobals();
  for (const db of open.splice(0)) db.close();
});

test('versions only ever rise by one', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('transactions are strict: what resolved is on the disk', async () => {
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const db = kept(await openDatabase());
  begin.mockClear();
  await db.transaction('rw', db.claims, () => db.claims.clear());
  await db.claims.clear();
  const strict = ['readwrite', { durability: 'strict' }];
  expect(begin.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([strict, strict]);
});

test('a second version migrates the rows of the first', async () => {
  const first = await openDatabase();
  await first.tombstones.add({ id: 'a', capturedAt: '', contentHash: '', manifestHash: '', url: '', deletedAt: '', reason: 'old' });
  first.close();
  const second = kept(await openDatabase({ migrations: [...MIGRATIONS, next] }));
  expect((await second.tombstones.get('a'))?.reason).toBe('moved');
  expect(await second.table('reminders').count()).toBe(0);
});

test.each(MIGRATIONS.slice(1).map(({ version }) => version))('version %i takes over what version 1 kept', async (version) => {
  const first = await openDatabase({ migrations: MIGRATIONS.slice(0, 1) });
  const rows = { claims: { id: 'c', partyId: 'p', field: 'creditLevel', value: '认证企业' }, evidence: { id: 'e', capturedAt: '2026-11-01' }, tombstones: { id: 't', deletedAt: '' } };
  for (const [table, row] of Object.entries(rows)) await first.table(table).add(row);
  first.close();
  const now = kept(await openDatabase({ migrations: MIGRATIONS.slice(0, version) }));
  for (const [table, row] of Object.entries(rows)) expect(await now.table(table).get(row.id)).toEqual(row);
  const added = MIGRATIONS.slice(1, version).flatMap(({ tables }) => Object.keys(tables));
  for (const table of added) expect(await now.table(table).count()).toBe(0);
});

test('a database of a newer version is refused and left as it is', async () => {
  (await openDatabase({ migrations: [...MIGRATIONS, next] })).close();
  const before = await nativeVersion();
  expect(await problemOf(openDatabase())).toEqual({ code: 'databaseNewer', params: { stored: KNOWN_VERSION + 1, known: KNOWN_VERSION } });
  expect(await nativeVersion()).toBe(before);
  const again = kept(await openDatabase({ migrations: [...MIGRATIONS, next] }));
  expect(again.tables.map(({ name }) => name)).toContain('reminders');
});

test('a newer version also is refused when the browser cannot list its databases beforehand', async () => {
  (await openDatabase({ migrations: [...MIGRATIONS, next] })).close();
  vi.spyOn(indexedDB, 'databases').mockResolvedValue([]);
  expect((await problemOf(openDatabase()))?.code).toBe('databaseNewer');
});

test('an open page lets go when a newer build wants to upgrade, and does not come back', async () => {
  const onOutdated = vi.fn();
  const old = kept(await openDatabase({ onOutdated }));
  kept(await openDatabase({ migrations: [...MIGRATIONS, next] }));
  expect(onOutdated).toHaveBeenCalledOnce();
  expect(old.isOpen()).toBe(false);
  await expect(old.parties.count()).rejects.toThrow();
});

test('gives up with advice when another window does not let go', async () => {
  const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('countercheck', 5);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const refused = await problemOf(openDatabase({ blockedMs: 20 }));
  stubborn.close();
  expect(refused).toMatchObject({ code: 'databaseFailed', params: { detail: expect.stringContaining('older version') } });
});

test('the shared connection is opened once, and anew after it was lost', async () => {
  const connect = databaseOnce();
  const [first, same] = await Promise.all([connect(), connect()]);
  expect(same).toBe(first);
  first.close();
  const [second, third] = await Promise.all([connect(), connect()]);
  kept(second);
  expect(second).not.toBe(first);
  expect(third).toBe(second);
});

test('opening is tried again after it failed', async () => {
  const connect = databaseOnce();
  const broken = vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new Error('disk'));
  expect(await problemOf(connect())).toEqual({ code: 'databaseFailed', params: { detail: 'Error: disk' } });
  broken.mockRestore();
  expect(kept(await connect()).isOpen()).toBe(true);
});

test('a full disk is told apart, however deep Dexie wraps it', async () => {
  const quota = new DOMException('full', 'QuotaExceededError');
  const wrapped = new Dexie.AbortError('aborted', new Dexie.AbortError('inner', quota));
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 60_500_000, usage: 500_000 }) } });
  expect((await databaseProblem(wrapped)).problems[0]).toEqual({ code: 'storageFull', params: { freeMb: 60 } });
});

test('what already is a problem passes unchanged', async () => {
  const known = new ProblemError({ code: 'recordGone', params: {} });
  expect(await databaseProblem(known)).toBe(known);
});

