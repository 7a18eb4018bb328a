import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PIXEL, claim, environment, innerFrame, observation, topFrame, verdict } from '../../tests/harness/evidence';
import { emptyIndexedDb, problemsOf } from '../../tests/harness/records';
import { type Problem } from '../domain/problems';
import { verifyRecord } from '../evidence/vault';
import type { PageSnapshot } from '../messages/page-door';
import { type Database, openDatabase } from '../store/database';
import { evidenceShelf } from '../store/evidence';
import { evidencePart, getEvidence, listEvidence, listTombstones } from '../store/queries';
import { type EvidenceDesk, evidenceHandlers } from './save-evidence';

let db: Database;
const sender = { kind: 'screen' } as const;

beforeEach(async () => {
  emptyIndexedDb();
  db = await openDatabase();
});
afterEach(() => db.close());

type Snapshot = PageSnapshot & { frame: number };
const answered = (frame: Omit<Snapshot, 'title' | 'revision' | 'reading'>, more: Partial<Snapshot> = {}): Snapshot => ({
  ...frame, title: '', revision: 3, reading: { state: 'read', pairs: [], subjects: [] }, ...more,
});
const page = (): Snapshot[] => [answered(topFrame()), answered(innerFrame)];

function desk(more: Partial<EvidenceDesk> = {}): EvidenceDesk {
  let [ids, ticks] = [0, 0];
  return {
    readingOf: async () => ({ observation: observation(), revisions: new Map([[0, 3], [7, 3]]) }),
    verdictOf: async () => verdict(),
    captureViewport: async () => PIXEL,
    snapshotFrames: async () => page(),
    claimsOf: async (partyId) => [{ ...claim, partyId }],
    packInUse: async () => ({ id: 'article-2026', version: '1.0.0' }),
    environment: async () => environment,
    meaningText: async (means) => ({ chinese: `${means} 中文`, english: `${means} in English` }),
    shelf: async () => evidenceShelf(db),
    now: () => '2026-11-23T02:15:00.000Z',
    monotonic: () => (ticks += 1),
    newId: () => `e${(ids += 1)}`,
    ...more,
  };
}

const save = (more: Partial<EvidenceDesk> = {}, tabId = 1) => evidenceHandlers(desk(more))['evidence/save']({ tabId }, sender);

async function refused(more: Partial<EvidenceDesk>): Promise<readonly Problem[]> {
  const problems = await problemsOf(save(more));
  expect([await db.evidence.count(), await db.evidenceParts.count()]).toEqual([0, 0]);
  return problems;
}

describe('saving', () => {
  test('keeps beside what was read what the answer of the register means', async () => {
    const read = observation();
    const { id } = await save({ readingOf: async () => ({ observation: { ...read, page: { ...read.page, means: 'euAeoNotFound' } }, revisions: new Map([[0, 3], [7, 3]]) }) });
    for (const path of ['README.txt', 'text.txt']) {
      const text = new TextDecoder().decode(await evidencePart(db, id, path));
      expect(text).toContain('euAeoNotFound 中文');
      expect(text).toContain('euAeoNotFound in English');
    }
  });

  test('stores the record with all its bytes, intact, and answers with its id and the manifest\'s digest', async () => {
    const { id, manifestHash } = await save();
    const record = await getEvidence(db, id);
    expect(record).toMatchObject({ manifestHash, partyId: 'agent-a', shownCode: '44019609R7', capturedAt: '2026-11-23T02:15:00.000Z' });
    expect(await evidencePart(db, id, 'screenshot-viewport.png')).toEqual(PIXEL);
    expect(await verifyRecord(evidenceShelf(db), id)).toEqual({ unchanged: true });
  });

  test('takes the picture before the copy, and both after judging', async () => {
    const order: string[] = [];
    const noted = <T>(name: string, value: T) => async (): Promise<T> => {
      order.push(name);
      return value;
    };
    await save({
      readingOf: noted('read', await desk().readingOf(1)), verdictOf: noted('judge', verdict()), captureViewport: noted('picture', PIXEL), snapshotFrames: noted('copy', page()),
    });
    expect(order).toEqual(['read', 'judge', 'picture', 'copy']);
  });

  test('an unmatched page is saved without claims', async () => {
    const claimsOf = vi.fn();
    const { id } = await save({ verdictOf: async () => verdict({ match: { kind: 'none' }, check: undefined, partyName: undefined }), claimsOf });
    expect(claimsOf).not.toHaveBeenCalled();
    expect(new TextDecoder().decode(await evidencePart(db, id, 'claims.json'))).toBe('[]\n');
  });

  test.each<[string, () => Snapshot[]]>([
    ['moved to another address', () => [answered(topFrame(), { url: 'http://credit.customs.gov.cn/other' }), answered(innerFrame)]],
    ['has read something else since', () => [answered(topFrame()), answered(innerFrame, { revision: 4 })]],
    ['lost a frame that was judged', () => [answered(topFrame())]],
    ['got a frame that shows values', () => [...page(), answered({ ...innerFrame, frame: 9 }, { reading: { state: 'read', pairs: observation().pairs, subjects: [] } })]],
  ])('saves nothing of a page that %s', async (_what, snapshots) => {
    expect(await refused({ snapshotFrames: async () => snapshots() })).toEqual([{ code: 'pageChangedMeanwhile', params: {} }]);
  });

  test('saves nothing when the judged page was another one', async () => {
    expect(await refused({ verdictOf: async () => verdict({ url: 'http://credit.customs.gov.cn/other' }) })).toMatchObject([{ code: 'pageChangedMeanwhile' }]);
  });

  test('a frame without values that came meanwhile does not matter', async () => {
    await expect(save({ snapshotFrames: async () => [...page(), answered({ ...innerFrame, frame: 9 })] })).resolves.toMatchObject({ id: 'e1' });
  });

  test('one tab is captured once at a time; another may be meanwhile, and this one again afterwards', async () => {
    const finish: (() => void)[] = [];
    const captureViewport = (tabId: number): Promise<Uint8Array> =>
      tabId === 2 ? Promise.resolve(PIXEL) : new Promise((resolve) => finish.push(() => resolve(PIXEL)));
    const handlers = evidenceHandlers(desk({ captureViewport }));
    const first = handlers['evidence/save']({ tabId: 1 }, sender);
    expect(await problemsOf(handlers['evidence/save']({ tabId: 1 }, sender))).toEqual([{ code: 'captureRunning', params: {} }]);
    await handlers['evidence/save']({ tabId: 2 }, sender);
    finish[0]!();
    await first;
    const again = handlers['evidence/save']({ tabId: 1 }, sender);
    await vi.waitFor(() => finish[1]!());
    await again;
    expect((await listEvidence(db)).rows).toHaveLength(3);
  });

  test('what fails on the way is named, and leaves nothing', async () => {
    expect(await refused({ captureViewport: () => Promise.reject(new Error('window gone')) })).toEqual([{ code: 'captureFailed', params: { detail: 'Error: window gone' } }]);
    expect(await refused({ snapshotFrames: () => Promise.reject(new Error('frame gone')) })).toMatchObject([{ code: 'snapshotFailed' }]);
    expect(await refused({ snapshotFrames: async () => [answered(innerFrame)] })).toMatchObject([{ code: 'snapshotFailed' }]);
  });

  test('a full disk leaves nothing behind', async () => {
    vi.spyOn(db.evidenceParts, 'bulkAdd').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await refused({})).toMatchObject([{ code: 'storageFull' }]);
  });

  test('what does not read back as it was written is not kept', async () => {
    const shelf = evidenceShelf(db);
    const part = async (id: string, path: string) => (path === 'dom.html' ? new Uint8Array([1]) : shelf.part(id, path));
    expect(await refused({ shelf: async () => ({ ...shelf, part }) })).toEqual([{ code: 'evidenceDamaged', params: { part: 'dom.html' } }]);
  });
});

describe('the vault', () => {
  test('names each part that was changed, missing or forged together with its record', async () => {
    const { id } = await save();
    const shelf = evidenceShelf(db);
    const flipped = (await shelf.part(id, 'claims.json'))!.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
    await db.evidenceParts.put({ evidenceId: id, path: 'claims.json', bytes: flipped });
    await db.evidenceParts.delete([id, 'text.txt']);
    expect(await verifyRecord(shelf, id)).toEqual({ unchanged: false, changed: ['text.txt', 'claims.json'] });
    const record = (await getEvidence(db, id))!;
    await db.evidence.put({ ...record, parts: record.parts.filter(({ path }) => !['text.txt', 'claims.json'].includes(path)) });
    expect(await verifyRecord(shelf, id)).toEqual({ unchanged: false, changed: ['manifest.json'] });
    expect(await problemsOf(verifyRecord(shelf, 'nobody'))).toMatchObject([{ code: 'recordGone' }]);
  });

  test('deletes with a reason only, and keeps that it was there', async () => {
    const handlers = evidenceHandlers(desk());
    const { id, manifestHash } = await handlers['evidence/save']({ tabId: 1 }, sender);
    expect(await problemsOf(handlers['evidence/delete']({ id, reason: '  ' }, sender))).toMatchObject([{ code: 'valueMissing', field: 'reason' }]);
    await handlers['evidence/delete']({ id, reason: ' 存错页面 ' }, sender);
    expect([await db.evidence.count(), await db.evidenceParts.count()]).toEqual([0, 0]);
    expect(await listTombstones(db)).toMatchObject([{ id, manifestHash, reason: '存错页面', deletedAt: '2026-11-23T02:15:00.000Z' }]);
    expect(await problemsOf(handlers['evidence/delete']({ id, reason: 'again' }, sender))).toMatchObject([{ code: 'recordGone' }]);
  });
});
