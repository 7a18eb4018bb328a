import { beforeEach, describe, expect, test } from 'vitest';
import { openRecords, problemsOf } from '../../tests/harness/records';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import type { Observation } from '../domain/observation';
import { checkObservation } from '../checking/check-observation';
import { findPack, parsePack } from '../rules/packs';
import { latestCheck, rememberCheck } from '../store/observations';
import { claimsOf, getParty } from '../store/queries';
import { judgeAgain, surroundings } from './judge-again';
import { recordsNow } from './records-at';
import { PAGE } from './pack-preview';
import { packHandlers } from './pack-records';
import { savePartyFile } from './party-file-records';

const screen = { kind: 'screen' } as const;
const READ_AT = '2026-11-20T02:00:00.000Z';

let records: Awaited<ReturnType<typeof openRecords>>;
let settings: Settings;
let judged: number;
let packs: ReturnType<typeof packHandlers>;

beforeEach(async () => {
  records = await openRecords();
  settings = DEFAULT_SETTINGS;
  judged = 0;
  packs = packHandlers({
    ...records.desk,
    settings: { get: async () => settings, set: async (change) => void (settings = { ...settings, ...change }) },
    judgeTabs: () => (judged += 1),
  });
});

const regularOn = (partyId: string, readAt: string): Observation => ({
    id: `seen ${partyId} ${readAt}`, readAt, state: 'read', pairs: [],
    page: { url: 'https://sample.invalid/', title: '', host: { kind: 'official', portal: 'credit-customs', host: 'sample.invalid', transport: 'https' } },
    subjects: [{ key: 'only', readings: [{ field: 'creditLevel', raw: '常规企业', state: 'shown', frame: 0, pair: 0 }] }],
});

/** Checks a party against a page that shows a regular enterprise, as the worker does. */
async function checkedNow(partyId: string, readAt: string): Promise<void> {
  const { db } = records;
  const [party, claims] = [(await getParty(db, partyId))!, await claimsOf(db, partyId)];
  const observation = regularOn(partyId, readAt);
  const around = await surroundings(recordsNow(db), party);
  const check = checkObservation({ party, claims, observation, subjectKey: 'only', ...around, pack: findPack('article-2026')!, asOf: readAt.slice(0, 10) });
  await rememberCheck(db, { observation, partyId, check });
}

/** The same without chains and file. */
async function checked(partyId: string, readAt = READ_AT, pack = findPack('article-2026')!): Promise<void> {
  const { db } = records;
  const observation = regularOn(partyId, readAt);
  const party = (await getParty(db, partyId))!;
  const check = checkObservation({
    party, claims: await claimsOf(db, partyId), observation, subjectKey: 'only', otherObservations: [], engagements: [], pack, asOf: readAt.slice(0, 10),
  });
  await rememberCheck(db, { observation, partyId, check });
}

describe('another pack', () => {
  test('is put in use, and every open tab is judged again', async () => {
    await packs['pack/use']({ id: 'law-2026-04' }, screen);
    expect(settings.pack).toBe('law-2026-04');
    expect(judged).toBe(1);
    expect(await packs['pack/inUse']({}, screen)).toEqual({ id: 'law-2026-04', version: '1.1.0' });
  });

  test('that nobody has is refused and changes nothing', async () => {
    expect(await problemsOf(packs['pack/use']({ id: 'gone' }, screen))).toEqual([{ code: 'packGone', params: { id: 'gone' } }]);
    expect([settings.pack, judged]).toEqual(['article-2026', 0]);
  });

  test('that is gone is stood in for by the default one, and named', async () => {
    settings = { ...settings, pack: 'ours' };
    expect(await packs['pack/inUse']({}, screen)).toEqual({ id: 'article-2026', version: '1.1.0', insteadOf: 'ours' });
  });
});

describe('a preview', () => {
  test('names the rules that change, with their titles', async () => {
    const { added, dropped, changed } = await packs['pack/preview']({ id: 'law-2026-04' }, screen);
    expect(added).toEqual([]);
    expect(dropped).toContainEqual(expect.objectContaining({ id: 'RISK-04', title: 'Old rules: fine for no registration' }));
    expect(changed.map(({ id }) => id)).toContain('DYN-02');
  });

  test('judges the last check of each party again as of its day', async () => {
    const { id } = await records.saveParty();
    await records.saveClaim(id);
    // Before 1 May 2026 the article's rules are for information; the law's are in force.
    await checked(id, '2026-03-02T02:00:00.000Z');
    await checked(id, '2026-04-02T02:00:00.000Z');
    const { parties, judged: count, next } = await packs['pack/preview']({ id: 'law-2026-04' }, screen);
    expect([count, next]).toEqual([1, undefined]);
    expect(parties[0]?.go.map(({ reason }) => [reason.code, reason.params.on])).toEqual([['packNotInForce', '2026-05-01']]);
    expect(parties[0]?.appear).toEqual([]);
  });

  test('finds nothing to change where a pack is weighed against itself', async () => {
    const { id } = await records.saveParty();
    await records.saveClaim(id);
    await checked(id);
    expect(await packs['pack/preview']({ id: 'article-2026' }, screen)).toMatchObject({ added: [], dropped: [], changed: [], parties: [], judged: 1 });
  });

  test('comes page by page, each party once', async () => {
    for (let at = 0; at < PAGE + 3; at += 1) {
      const { id } = await records.saveParty({ legalName: `第${at}家进出口有限公司` });
      await checked(id);
    }
    const first = await packs['pack/preview']({ id: 'law-2026-04' }, screen);
    const second = await packs['pack/preview']({ id: 'law-2026-04', after: first.next }, screen);
    expect([first.judged, first.total, second.judged, second.next]).toEqual([PAGE, PAGE + 3, 3, undefined]);
  });

  test('passes over parties that are deleted', async () => {
    const { id } = await records.saveParty();
    await checked(id);
    await records.deleteParty(id);
    expect((await packs['pack/preview']({ id: 'law-2026-04' }, screen)).judged).toBe(0);
  });
});

test('a past check judged again by its own pack says what it said, whatever is claimed by now', async () => {
  const { id } = await records.saveParty();
  const claim = await records.saveClaim(id);
  await checked(id);
  await records.deleteClaim(claim.id);
  await records.saveClaim(id, { value: '失信企业' });
  const row = (await latestCheck(records.db, id))!;
  expect(row.check.findings.map(({ reason }) => reason.code)).toContain('claimDiffers');
  expect(await judgeAgain(records.db, row, [findPack('article-2026')!])).toEqual([row.check]);
});

const OWN = { id: 'ours', version: '1.2.0', title: 'Our rules', source: 'Board decision', extends: 'article-2026', drop: ['DYN-05'] };
const json = (more: object = {}): string => JSON.stringify({ ...OWN, ...more }, null, 2);

describe('a pack of the user’s own', () => {
  const importPack = (text: string) => packs['pack/import']({ text }, screen);

  test('is imported, used, and judged by', async () => {
    const { id } = await records.saveParty();
    await records.saveClaim(id);
    await checked(id);
    expect(await importPack(json())).toMatchObject({ id: 'ours' });
    const { dropped, parties } = await packs['pack/preview']({ id: 'ours' }, screen);
    expect(dropped.map((rule) => rule.id)).toEqual(['DYN-05']);
    expect(parties[0]?.go.map(({ basis }) => basis.rule)).toEqual(['DYN-05']);
    await packs['pack/use']({ id: 'ours' }, screen);
    expect(await packs['pack/inUse']({}, screen)).toEqual({ id: 'ours', version: '1.2.0' });
  });

  test('is not removed while it is in use; removed, it can be brought back', async () => {
    await importPack(json());
    await packs['pack/use']({ id: 'ours' }, screen);
    expect(await problemsOf(packs['pack/remove']({ id: 'ours' }, screen))).toEqual([{ code: 'packStillUsed', params: { id: 'ours' } }]);
    await packs['pack/use']({ id: 'article-2026' }, screen);
    const { changeId } = await packs['pack/remove']({ id: 'ours' }, screen);
    expect(await problemsOf(packs['pack/use']({ id: 'ours' }, screen))).toMatchObject([{ code: 'packGone' }]);
    await records.undo(changeId);
    await packs['pack/use']({ id: 'ours' }, screen);
    expect(settings.pack).toBe('ours');
  });

  test('is replaced by a newer version; while it is in use, open tabs are judged again', async () => {
    await importPack(json());
    await packs['pack/use']({ id: 'ours' }, screen);
    await importPack(json({ version: '1.3.0' }));
    expect(await packs['pack/inUse']({}, screen)).toEqual({ id: 'ours', version: '1.3.0' });
    expect(judged).toBe(2);
  });

  test('that this version can no longer read is stood in for by the default one', async () => {
    await importPack(json());
    await records.db.packs.update('ours', { text: json({ extends: 'article-1999' }) });
    settings = { ...settings, pack: 'ours' };
    expect(await packs['pack/inUse']({}, screen)).toMatchObject({ id: 'article-2026', insteadOf: 'ours' });
  });

  test.each([
    ['cut off', '{\n  "id": "ours",\n', { code: 'packNotJson', params: { line: 3 } }],
    ['a comma too many', '{\n  "id": "ours",,\n}', { code: 'packNotJson', params: { line: 2 } }],
    ['something else', '[]', { code: 'packWrong', params: { line: 1, path: '/', fault: 'type', expected: 'object' } }],
    ['an id of the product', json({ id: 'law-2026-04' }), { code: 'packIdShipped', params: { id: 'law-2026-04' } }],
    ['a rule nobody has', json({ drop: ['DYN-05', 'NO-1'] }), { code: 'packWrong', params: { line: 9, path: '/drop/1', fault: 'ruleUnknown', base: 'article-2026', id: 'NO-1' } }],
    ['a version', json({ version: '2' }), { code: 'packWrong', params: { line: 3, path: '/version', fault: 'versionForm' } }],
    ['a key', json({ rulez: [] }), { code: 'packWrong', params: { path: '/', fault: 'unknownKey', keys: '"rulez"' } }],
    ['a base', json({ extends: 'none' }), { code: 'packWrong', params: { line: 6, path: '/extends', fault: 'baseUnknown', base: 'article-2026' } }],
  ])('is refused for %s, by line', async (_, text, expected) => {
    expect(await problemsOf(importPack(text))).toMatchObject([expected]);
    expect(await records.db.packs.count()).toBe(0);
  });

  test('with many mistakes names the first twenty', async () => {
    const problems = await problemsOf(importPack(json({ drop: Array.from({ length: 30 }, (_, at) => `NO-${at}`) })));
    expect(problems.map(({ code }) => code)).toEqual([...Array.from({ length: 20 }, () => 'packWrong'), 'packWrongMore']);
    expect(problems.at(-1)?.params).toEqual({ count: 10 });
  });
});

describe('a stored check judged again', () => {
  test('stands beside the stored one, by its own pack', async () => {
    const { id } = await records.saveParty();
    await records.saveClaim(id);
    await checked(id);
    settings = { ...settings, pack: 'law-2026-04' };
    const row = (await latestCheck(records.db, id))!;
    expect(await packs['check/again']({ id: row.id }, screen)).toEqual({ check: row.check, appear: [], go: [] });
    expect(await records.db.checks.count()).toBe(1);
  });

  test('rests on party, file and supply chains as they stood, whatever was edited since', async () => {
    const { id } = await records.saveParty();
    const { id: supplier } = await records.saveParty({ legalName: '苏州望榆精密器件有限公司', roles: ['coreSupplier'] });
    await records.saveClaim(supplier, { claimedOn: '2026-11-01' });
    await records.saveEngagement({ clientId: supplier, agentIds: [id], coreSupplierIds: [supplier] });
    await savePartyFile(records.desk, { partyId: id, file: { documents: [{ document: 'filingReceipt', present: true }] } });
    const now = records.desk.now();
    await checkedNow(id, now);
    const row = (await latestCheck(records.db, id))!;
    expect(row.check.findings.map(({ reason }) => reason.code)).toEqual(expect.arrayContaining(['chainLowered', 'documentMissing']));
    await savePartyFile(records.desk, { partyId: id, revision: 1, file: {} });
    await records.saveClaim(supplier, { value: '失信企业' });
    const { engagements } = records.db;
    await records.deleteEngagement((await engagements.toArray())[0]!.id);
    expect(await packs['check/again']({ id: row.id }, screen)).toEqual({ check: row.check, appear: [], go: [] });
  });

  test('says what its pack finds otherwise by now, and is refused once the party is gone', async () => {
    const { id } = await records.saveParty();
    await records.saveClaim(id);
    await packs['pack/import']({ text: json() }, screen);
    const ours = parsePack(JSON.parse(json()));
    await checked(id, READ_AT, ours.ok ? ours.pack : undefined);
    await packs['pack/import']({ text: json({ version: '1.3.0', drop: [] }) }, screen);
    const row = (await latestCheck(records.db, id))!;
    expect((await packs['check/again']({ id: row.id }, screen)).appear.map(({ basis }) => basis.rule)).toEqual(['DYN-05']);
    await records.deleteParty(id);
    expect(await problemsOf(packs['check/again']({ id: row.id }, screen))).toMatchObject([{ code: 'recordGone' }]);
  });
});
