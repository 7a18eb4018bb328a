import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRecords, problemsOf } from '../../tests/harness/records';
import { normaliseName } from '../identifiers/enterprise-name';
import { partyLookup } from '../store/party-lookup';
import { claimsOf, getEngagement, getParty, lastChanges, listEngagements, listParties } from '../store/queries';

let records: Awaited<ReturnType<typeof openRecords>>;

beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.db.close());

describe('parties', () => {
  test('codes are stored normalised, blank entries left out, names in one line', async () => {
    const { id } = await records.saveParty({
      legalName: ' 广州岭澜\n进出口代理  有限公司 ', formerNames: ['', ' 旧名 ', '旧名'], uscc: '９１４４０１０１ma59l7q2xd', customsCodes: [' 4401 9609R7', '44019609r7', ''], note: ' ',
    });
    const stored = await getParty(records.db, id);
    expect(stored).toEqual({
      id, legalName: '广州岭澜 进出口代理 有限公司', formerNames: ['旧名'], uscc: '91440101MA59L7Q2XD', customsCodes: ['44019609R7'], roles: ['agent'],
      createdAt: stored!.updatedAt, updatedAt: '2026-11-23T00:00:01.000Z', revision: 1,
    });
    expect((await partyLookup(records.db).byName(normaliseName('广州岭澜進出口代理有限公司')))[0]?.id).toBe(id);
  });

  test('every problem of the form is named at once, and nothing is repaired', async () => {
    const problems = await problemsOf(records.saveParty({ legalName: ' ', uscc: '91440101MA59L7Q2DX', customsCodes: ['44019609R7', '44'], aeoCode: 'AEOCN1' }));
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['nameMissing', 'legalName'], ['codeWrong', 'customsCodes'], ['codeWrongSuggest', 'uscc'], ['codeWrong', 'aeoCode'],
    ]);
    expect(problems[2]?.params).toMatchObject({ value: '91440101MA59L7Q2DX', problem: 'checkDigit', suggestion: '91440101MA59L7Q2XD' });
    expect(await records.db.parties.count()).toBe(0);
  });

  test('a partner country\'s AEO code is taken too', async () => {
    const { id } = await records.saveParty({ aeoCode: 'SG123456789012' });
    expect((await getParty(records.db, id))?.aeoCode).toBe('SG123456789012');
    for (const wrong of ['AEO44019609R7', 'CN44019609R7', '44019609R7']) {
      expect(await problemsOf(records.saveParty({ aeoCode: wrong }))).toMatchObject([{ field: 'aeoCode', params: { problem: 'prefixMissing' } }]);
    }
  });

  test('EORI numbers are kept normalised, found, and belong to one party alone', async () => {
    const { id } = await records.saveParty({ legalName: 'Nordwind', eoris: ['de 740519038264417', 'DE740519038264417', 'GB473920518000'] });
    expect((await getParty(records.db, id))?.eoris).toEqual(['DE740519038264417', 'GB473920518000']);
    expect((await partyLookup(records.db).byEori('GB473920518000'))[0]?.id).toBe(id);
    expect(await problemsOf(records.saveParty({ legalName: 'Other', eoris: ['GB473920518000'] }))).toEqual([
      { code: 'codeTaken', params: { value: 'GB473920518000', party: 'Nordwind' }, field: 'eoris' },
    ]);
    expect(await problemsOf(records.saveParty({ legalName: 'Other', eoris: ['GB12', 'EL123'] }))).toMatchObject([
      { code: 'codeWrong', field: 'eoris', params: { problem: 'shape' } }, { code: 'codeWrongSuggest', field: 'eoris', params: { suggestion: 'GR123' } },
    ]);
  });

  test('a code that belongs to another party is refused with its name', async () => {
    await records.saveParty({ legalName: '甲', uscc: '91440101MA59L7Q2XD', customsCodes: ['44019609R7'], aeoCode: 'AEOCN44019609R7' });
    expect(await problemsOf(records.saveParty({ legalName: '乙', uscc: '91440101MA59L7Q2XD', customsCodes: ['44019609R7'], aeoCode: 'AEOCN44019609R7' }))).toEqual([
      { code: 'codeTaken', params: { value: '91440101MA59L7Q2XD', party: '甲' }, field: 'uscc' },
      { code: 'codeTaken', params: { value: '44019609R7', party: '甲' }, field: 'customsCodes' },
      { code: 'codeTaken', params: { value: 'AEOCN44019609R7', party: '甲' }, field: 'aeoCode' },
    ]);
    expect((await listParties(records.db)).rows).toHaveLength(1);
  });

  test('an edit raises the revision; one made from an older state is refused', async () => {
    const { id } = await records.saveParty({ uscc: '91440101MA59L7Q2XD' });
    await records.saveParty({ id, revision: 1, legalName: '新名', uscc: '91440101MA59L7Q2XD' });
    expect(await getParty(records.db, id)).toMatchObject({ revision: 2, legalName: '新名', createdAt: '2026-11-23T00:00:01.000Z' });
    expect(await problemsOf(records.saveParty({ id, revision: 1 }))).toMatchObject([{ code: 'editedMeanwhile' }]);
    expect(await problemsOf(records.saveParty({ id: 'nobody', revision: 1 }))).toMatchObject([{ code: 'recordGone' }]);
  });

  test('deleting takes the claims along; undo brings all back', async () => {
    const { id } = await records.saveParty();
    await records.saveClaim(id);
    const { changeId } = await records.deleteParty(id);
    expect([await claimsOf(records.db, id), (await listParties(records.db)).rows]).toEqual([[], []]);
    expect((await lastChanges(records.db, 1))[0]).toMatchObject({ id: changeId, action: 'party/delete', rows: [{ table: 'parties' }, { table: 'claims' }] });
    await records.undo(changeId);
    expect([await claimsOf(records.db, id), (await listParties(records.db)).rows]).toMatchObject([[{ value: '高级认证企业' }], [{ id }]]);
  });

  test('a party that stands in a supply chain is not deleted', async () => {
    const { id } = await records.saveParty();
    await records.saveEngagement({ clientId: id });
    expect(await problemsOf(records.deleteParty(id))).toEqual([{ code: 'partyInUse', params: { engagement: '出口链' } }]);
    expect((await getParty(records.db, id))?.deletedAt).toBeUndefined();
    expect(await records.db.changes.count()).toBe(2);
  });
});

describe('claims', () => {
  test('a claim is kept as it was said', async () => {
    const { id: partyId } = await records.saveParty();
    const { id } = await records.saveClaim(partyId, { value: ' AEO 高级认证 ', sourceNote: ' 合同 ' });
    expect(await claimsOf(records.db, partyId)).toMatchObject([{ id, value: 'AEO 高级认证', sourceNote: '合同', revision: 1 }]);
  });

  test('bad values and days are named', async () => {
    const { id } = await records.saveParty();
    expect(await problemsOf(records.saveClaim(id, { value: ' ', claimedOn: '2026-02-30' }))).toEqual([
      { code: 'valueMissing', params: {}, field: 'value' },
      { code: 'dateUnreadable', params: { value: '2026-02-30' }, field: 'claimedOn' },
    ]);
    expect(await problemsOf(records.saveClaim(id, { value: '字'.repeat(10_001), claimedOn: '2026-11-24' }))).toEqual([
      { code: 'valueTooLong', params: { max: 10_000 }, field: 'value' },
      { code: 'dateInFuture', params: { value: '2026-11-24' }, field: 'claimedOn' },
    ]);
    await records.saveClaim(id, { claimedOn: '2026-11-23' });
  });

  test('nobody claims for a party that is not there', async () => {
    const { id } = await records.saveParty();
    await records.deleteParty(id);
    expect(await problemsOf(records.saveClaim(id))).toEqual([{ code: 'recordGone', params: {}, field: 'partyId' }]);
    expect(await records.db.claims.count()).toBe(0);
  });

  test('an edit from an older state, or of a deleted claim, is refused', async () => {
    const { id: partyId } = await records.saveParty();
    const { id } = await records.saveClaim(partyId);
    await records.saveClaim(partyId, { id, revision: 1, value: '认证企业' });
    expect(await problemsOf(records.saveClaim(partyId, { id, revision: 1 }))).toMatchObject([{ code: 'editedMeanwhile' }]);
    await records.deleteClaim(id);
    expect(await problemsOf(records.deleteClaim(id))).toMatchObject([{ code: 'recordGone' }]);
  });
});

describe('supply chains', () => {
  test('names, client and members are required to be there', async () => {
    expect(await problemsOf(records.saveEngagement({ name: '' }))).toEqual([
      { code: 'nameMissing', params: {}, field: 'name' }, { code: 'clientMissing', params: {}, field: 'clientId' },
    ]);
    const { id } = await records.saveParty();
    expect(await problemsOf(records.saveEngagement({ clientId: id, agentIds: ['x', 'y'], coreSupplierIds: [id] }))).toEqual([{ code: 'recordGone', params: {}, field: 'agentIds' }]);
    const { id: chain } = await records.saveEngagement({ clientId: id, agentIds: [id, id] });
    expect((await getEngagement(records.db, chain))?.agentIds).toEqual([id]);
  });

  test('is deleted and brought back', async () => {
    const { id } = await records.saveParty();
    const { id: chain } = await records.saveEngagement({ clientId: id });
    const { changeId } = await records.deleteEngagement(chain);
    expect(await listEngagements(records.db)).toEqual([]);
    await records.undo(changeId);
    expect(await listEngagements(records.db)).toMatchObject([{ id: chain }]);
  });
});
