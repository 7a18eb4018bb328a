import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Check } from '../domain/check';
import type { EvidenceRecord } from '../domain/evidence';
import type { HostVerdict, Observation } from '../domain/observation';
import type { Claim, Engagement, Party } from '../domain/party';
import { type Database, openDatabase } from './database';
import { evidenceShelf } from './evidence';
import { live } from './live';
import { latestCheck, latestObservations, rememberCheck } from './observations';
import { partyLookup } from './party-lookup';
import { partyRow } from './party-rows';
import { claimsOf, countParties, engagementsOf, evidencePart, getParty, latestEvidence, listEvidence, listParties, listTombstones } from './queries';

let db: Database;

beforeEach(async () => {
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
  db = await openDatabase();
});
afterEach(() => db.close());

const at = (n: number): string => new Date(Date.UTC(2026, 10, 1) + n * 1000).toISOString();

const party = (id: string, more: Partial<Party> = {}): Party => ({
  id, legalName: `上海${id}报关有限公司`, formerNames: [], customsCodes: [], roles: ['agent'], createdAt: at(0), updatedAt: at(0), revision: 1, ...more,
});
const store = (...parties: Party[]) => db.parties.bulkPut(parties.map((one) => partyRow(one, (name) => [name.toUpperCase()])));
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id, partyId: 'p', field: 'creditLevel', value: '高级认证企业', source: 'form', claimedOn: '2026-11-01', createdAt: at(0), updatedAt: at(0), revision: 1, ...more,
});
const engagement = (id: string, more: Partial<Engagement> = {}): Engagement => ({
  id, name: id, clientId: 'c', agentIds: [], coreSupplierIds: [], createdAt: at(0), updatedAt: at(0), revision: 1, ...more,
});

const credit: HostVerdict = { kind: 'official', portal: 'credit-customs', host: 'credit.customs.gov.cn', transport: 'http' };
const observation = (id: string, more: Partial<Observation> = {}, host: HostVerdict = credit): Observation => ({
  id, readAt: at(0), page: { url: 'http://credit.customs.gov.cn/x', title: '', host }, state: 'read', pairs: [], subjects: [], ...more,
});
const check = (partyId: string, asOf = '2026-11-01'): Check => ({
  partyId, asOf, pack: { id: 'article-2026', version: '1' }, outcomes: [], findings: [], chains: [],
});

const record = (id: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id, capturedAt: at(0), page: { url: 'http://credit.customs.gov.cn/x', title: '', host: credit }, pack: { id: 'a', version: '1' },
  openFindings: 0, contentHash: 'c', manifestHash: 'm', parts: [], checks: [], ...more,
});

test('lists parties by role, the last edited first, and says when there are more', async () => {
  await store(party('a', { updatedAt: at(1) }), party('b', { updatedAt: at(3) }), party('c', { updatedAt: at(2), roles: ['client', 'agent'] }), party('d', { roles: ['client'] }));
  expect(ids((await listParties(db, { role: 'agent' })).rows)).toEqual(['b', 'c', 'a']);
  const { rows, more } = await listParties(db, { limit: 2 });
  expect([ids(rows), more]).toEqual([['b', 'c'], true]);
  expect((await listParties(db, { limit: 4 })).more).toBe(false);
  expect([await countParties(db, 'client'), await countParties(db, 'all', 3)]).toEqual([2, 3]);
});

test('finds a party by any part of its names and by the beginning of its codes', async () => {
  await store(
    party('a', { legalName: '深圳市鸿远报关有限公司', formerNames: ['深圳市旧名货运有限公司'], uscc: '91440300MA5EXAMPL1', customsCodes: ['4403180001'] }),
    party('b', { legalName: 'Lantian Logistics (Shanghai) Co., Ltd.', aeoCode: 'AEOCN3122480002', roles: ['client'] }),
  );
  const found = async (search: string) => ids((await listParties(db, { search })).rows);
  expect(await found('鸿远报关')).toEqual(['a']);
  expect(await found(' 旧名 ')).toEqual(['a']);
  expect(await found('４４０３18')).toEqual(['a']);
  expect(await found('91440300ma')).toEqual(['a']);
  expect(await found('logistics (shang')).toEqual(['b']);
  expect(await found('aeocn3122')).toEqual(['b']);
  expect(await found('深圳市鸿远报关有限公司')).toEqual(['a']);
  expect(await found('不存在')).toEqual([]);
  expect(ids((await listParties(db, { search: '报关', role: 'client' })).rows)).toEqual([]);
  await store(party('c', { legalName: '天津2026国际货运', updatedAt: at(9) }), party('d', { legalName: '国际货运国际货运' }));
  expect(await found('国际货运')).toEqual(['c', 'd']);
  expect(ids((await listParties(db, { search: '国际货运', role: 'agent', limit: 1 })).rows)).toEqual(['c']);
});

test('a deleted party is met by no look-up, and still readable by id', async () => {
  await store(party('a', { uscc: 'U', customsCodes: ['C'], aeoCode: 'A', deletedAt: at(5) }));
  const lookup = partyLookup(db);
  const found = await Promise.all([lookup.byUscc('U'), lookup.byCustomsCode('C'), lookup.byAeoCode('A'), lookup.byName('上海A报关有限公司')]);
  expect(found.flat()).toEqual([]);
  expect((await listParties(db)).rows).toEqual([]);
  expect(ids((await listParties(db, { deleted: true })).rows)).toEqual(['a']);
  expect((await getParty(db, 'a'))?.legalName).toBe('上海a报关有限公司');
});

test('look-up finds by each code, each of several customs codes, and former names', async () => {
  await store(party('a', { uscc: 'U', customsCodes: ['C1', 'C2'], aeoCode: 'A', formerNames: ['旧x'] }), party('b', { customsCodes: ['C3'] }));
  const lookup = partyLookup(db);
  const all = [lookup.byUscc('U'), lookup.byCustomsCode('C1'), lookup.byCustomsCode('C2'), lookup.byAeoCode('A'), lookup.byName('旧X')];
  for (const found of await Promise.all(all)) expect(ids(found)).toEqual(['a']);
});

test('claims come field by field, the latest statement first, without deleted ones', async () => {
  await db.claims.bulkAdd([
    claim('old', { claimedOn: '2025-01-01' }), claim('new'), claim('gone', { deletedAt: at(1) }),
    claim('first', { field: 'aeoCode' }), claim('other', { partyId: 'q' }),
  ]);
  expect(ids(await claimsOf(db, 'p'))).toEqual(['first', 'new', 'old']);
});

test('finds the supply chains a party stands in, in whatever place, each once', async () => {
  await db.engagements.bulkAdd([
    engagement('1', { clientId: 'p' }), engagement('2', { agentIds: ['p'], coreSupplierIds: ['p'] }),
    engagement('3', { coreSupplierIds: ['x', 'p'] }), engagement('4'), engagement('5', { agentIds: ['p'], deletedAt: at(1) }),
  ]);
  expect(ids(await engagementsOf(db, 'p'))).toEqual(['1', '2', '3']);
});

test('an observation and its check are stored once, as first seen', async () => {
  await rememberCheck(db, { observation: observation('o'), partyId: 'p', check: check('p') });
  await rememberCheck(db, { observation: observation('o', { readAt: at(9) }), partyId: 'p', check: check('p') });
  expect([await db.observations.count(), await db.checks.count()]).toEqual([1, 1]);
  expect((await db.observations.get('o'))?.readAt).toBe(at(0));
  await rememberCheck(db, { observation: observation('o'), partyId: 'p', check: check('p', '2026-12-01') });
  expect([await db.observations.count(), await db.checks.count()]).toEqual([1, 2]);
});

test('an observation learns later whose it is', async () => {
  await rememberCheck(db, { observation: observation('o') });
  await rememberCheck(db, { observation: observation('o'), partyId: 'p', check: check('p') });
  await rememberCheck(db, { observation: observation('o') });
  expect(ids(await latestObservations(db, 'p'))).toEqual(['o']);
  expect((await latestCheck(db, 'p'))?.observationId).toBe('o');
});

test('nothing is stored of an observation whose check cannot be', async () => {
  vi.spyOn(db.checks, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  const refused = await rememberCheck(db, { observation: observation('o'), partyId: 'p', check: check('p') }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ problems: [{ code: 'storageFull' }] });
  expect(await db.observations.count()).toBe(0);
});

test('the latest observation of each official portal, none of other hosts', async () => {
  const filing: HostVerdict = { kind: 'official', portal: 'single-window', host: 'x', transport: 'https' };
  const seen = [
    observation('1', { readAt: at(1) }), observation('2', { readAt: at(2) }), observation('3', { readAt: at(1) }, filing),
    observation('4', { readAt: at(9) }, { kind: 'unofficial', host: 'evil.invalid' }),
    observation('5', { readAt: at(9) }, { kind: 'lookAlike', portal: 'credit-customs', host: 'evil.invalid', resembles: 'x' }),
  ];
  for (const one of seen) await rememberCheck(db, { observation: one, partyId: 'p' });
  await rememberCheck(db, { observation: observation('6', { readAt: at(8) }), partyId: 'q' });
  expect(ids(await latestObservations(db, 'p'))).toEqual(['2', '3']);
});

test('evidence is listed newest first, page by page, and by party', async () => {
  const shelf = evidenceShelf(db);
  for (const n of [1, 3, 2]) await shelf.put(record(`e${n}`, { capturedAt: at(n), partyId: n === 2 ? undefined : 'p' }), [{ path: 'a.txt', bytes: new Uint8Array([n]) }]);
  const first = await listEvidence(db, { limit: 2 });
  expect([ids(first.rows), first.more]).toEqual([['e3', 'e2'], true]);
  expect(ids((await listEvidence(db, { before: first.rows.at(-1)!.capturedAt })).rows)).toEqual(['e1']);
  expect(ids((await listEvidence(db, { partyId: 'p' })).rows)).toEqual(['e3', 'e1']);
  expect((await latestEvidence(db, 'p'))?.id).toBe('e3');
  expect(await evidencePart(db, 'e3', 'a.txt')).toEqual(new Uint8Array([3]));
});

test('evidence is put whole or not at all, and never over another', async () => {
  const shelf = evidenceShelf(db);
  const twice = [{ path: 'a', bytes: new Uint8Array(1) }, { path: 'a', bytes: new Uint8Array(2) }];
  await expect(shelf.put(record('e'), twice)).rejects.toMatchObject({ problems: [{ code: 'databaseFailed' }] });
  expect([await db.evidence.count(), await db.evidenceParts.count()]).toEqual([0, 0]);
  await shelf.put(record('e'), []);
  await expect(shelf.put(record('e', { contentHash: 'forged' }), [])).rejects.toMatchObject({ problems: [{ code: 'databaseFailed' }] });
});

test('buried evidence leaves its tombstone and no bytes', async () => {
  const shelf = evidenceShelf(db);
  await shelf.put(record('e'), [{ path: 'a', bytes: new Uint8Array(1) }]);
  expect(await shelf.bury('e', { reason: 'wrong page', deletedAt: at(5) })).toBe(true);
  expect(await shelf.bury('e', { reason: 'again', deletedAt: at(6) })).toBe(false);
  expect(await db.evidenceParts.count()).toBe(0);
  expect(await listTombstones(db)).toMatchObject([{ id: 'e', reason: 'wrong page', manifestHash: 'm', url: 'http://credit.customs.gov.cn/x' }]);
});

test('a live query follows writes until it is stopped', async () => {
  const seen: number[] = [];
  const stop = live((opened) => countParties(opened), (count) => seen.push(count), (error) => expect.unreachable(error.message), async () => db);
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await store(party('a'));
  await vi.waitFor(() => expect(seen).toEqual([0, 1]));
  stop();
  await store(party('b'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toEqual([0, 1]);
});

test('a live query that cannot open tells the problem', async () => {
  const onError = vi.fn();
  live(async () => 1, () => expect.unreachable(), onError, () => Promise.reject(new Error('broken')));
  await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ problems: [{ code: 'databaseFailed' }] });
});
