import { beforeEach, expect, test } from 'vitest';
import { openRecords, problemsOf } from '../../tests/harness/records';
import type { PartyFile } from '../domain/party-file';
import { findPack } from '../rules/packs';
import { getPartyFile } from '../store/party-files';
import { partyDossier, savePartyFile } from './party-file-records';
import { surroundings } from './judge-again';
import { recordsNow } from './records-at';
import { getParty } from '../store/queries';

let records: Awaited<ReturnType<typeof openRecords>>;
let party: string;

beforeEach(async () => {
  records = await openRecords();
  party = (await records.saveParty()).id;
});

const save = (file: PartyFile, revision?: number) => savePartyFile(records.desk, { partyId: party, revision, file });
const dossier = async () => {
  const { documents: entries } = await partyDossier(records.db, party, { pack: findPack('article-2026')!, asOf: '2026-11-23' });
  return entries.filter(({ document }) => document === 'businessLicence').map(({ state, on, source }) => ({ state, on, source }));
};

test('before anybody has noted anything, nothing is missing', async () => {
  expect(await dossier()).toEqual([{ state: 'notKnown', on: undefined, source: undefined }]);
});

test('what is noted is in the dossier, with day and source, and in every check', async () => {
  const file: PartyFile = { documents: [{ document: 'businessLicence', present: true, on: '2026-10-01', source: 'e-mail of 2026-10-02', has: ['usccAgrees'] }] };
  await save(file);
  expect(await dossier()).toEqual([{ state: 'present', on: '2026-10-01', source: 'e-mail of 2026-10-02' }]);
  expect((await surroundings(recordsNow(records.db), (await getParty(records.db, party))!)).file).toEqual(file);
});

test('once a file is begun, what it lacks is missing; undo makes it unknown again', async () => {
  const { changeId } = await save({ selfChecks: ['2026-09-30'] });
  expect(await dossier()).toMatchObject([{ state: 'missing' }]);
  await records.undo(changeId);
  expect(await dossier()).toMatchObject([{ state: 'notKnown' }]);
  await save({ selfChecks: ['2026-09-30'] });
  expect((await getPartyFile(records.db, party))?.revision).toBe(3);
});

test('a file edited on another screen meanwhile is not written over', async () => {
  await save({});
  expect(await problemsOf(save({ violations: 1 }))).toMatchObject([{ code: 'editedMeanwhile' }]);
  await save({ violations: 1 }, 1);
  expect((await getPartyFile(records.db, party))?.file).toEqual({ violations: 1 });
});

test('days that do not exist or lie ahead are refused beside their entries', async () => {
  const problems = await problemsOf(save({
    documents: [{ document: 'filingForm', present: true, on: '2026-02-30' }],
    changes: [{ what: 'address', on: '2026-09-01', filedOn: '2027-01-01' }],
    applications: [{ of: 'aeo', submittedOn: '' }],
  }));
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['dateUnreadable', 'documents.0.on'], ['dateInFuture', 'changes.0.filedOn'], ['valueMissing', 'applications.0.submittedOn'],
  ]);
});

test('a party that is gone has no file', async () => {
  await records.deleteParty(party);
  expect(await problemsOf(save({}))).toMatchObject([{ code: 'recordGone' }]);
});
