import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { companies } from '../../tests/fixtures/portals/companies';
import { openRecords, problemsOf } from '../../tests/harness/records';
import { claimsOf, getParty, listEngagements, listParties } from '../store/queries';
import { SAMPLES } from './samples';

let records: Awaited<ReturnType<typeof openRecords>>;

beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.db.close());

describe('samples', () => {
  test('are added in one change with dates before today, and undone in one', async () => {
    const { changeId, parties } = await records.addSamples();
    expect([parties, (await listParties(records.db)).rows.length, (await listEngagements(records.db)).length]).toEqual([5, 5, 1]);
    const claims = await claimsOf(records.db, 'sample-agent-a');
    expect(claims.find(({ field }) => field === 'creditLevel')).toMatchObject({ value: '高级认证企业', claimedOn: '2026-11-11' });
    await records.undo(changeId);
    expect([(await listParties(records.db)).rows, await listEngagements(records.db), await claimsOf(records.db, 'sample-agent-a')]).toEqual([[], [], []]);
  });

  test('added twice change nothing the second time; edited ones are put back', async () => {
    await records.addSamples();
    const before = await records.db.parties.toArray();
    expect(await records.addSamples()).toMatchObject({ parties: 0 });
    expect(await records.db.parties.toArray()).toEqual(before);
    await records.saveParty({ id: 'sample-client-c', revision: 1, legalName: '改' });
    expect(await records.addSamples()).toMatchObject({ parties: 1 });
    expect((await getParty(records.db, 'sample-client-c'))?.legalName).toBe('上海梧溪国际贸易有限公司');
  });

  test('are removed with all their claims, come back by undo, and leave others alone', async () => {
    const mine = await records.saveParty({ legalName: '自己的' });
    await records.addSamples();
    await records.saveClaim('sample-agent-a', { field: 'phone', value: '1' });
    const { changeId, parties } = await records.removeSamples();
    expect([parties, (await listParties(records.db)).rows.map(({ id }) => id), await claimsOf(records.db, 'sample-agent-a')]).toEqual([5, [mine.id], []]);
    await records.undo(changeId);
    expect((await listParties(records.db)).rows).toHaveLength(6);
    expect(await claimsOf(records.db, 'sample-agent-a')).toHaveLength(7);
    await records.removeSamples();
    expect(await records.removeSamples()).toMatchObject({ parties: 0 });
  });

  test('stay while one stands in a supply chain of the user', async () => {
    await records.addSamples();
    await records.saveEngagement({ name: '我的', clientId: 'sample-client-c' });
    expect(await problemsOf(records.removeSamples())).toEqual([{ code: 'partyInUse', params: { engagement: '我的' } }]);
    expect((await listEngagements(records.db))).toHaveLength(2);
  });
});

describe('the sample portals', () => {
  const shown = new Map(companies.map((company) => [company.uscc, company]));

  test.each(SAMPLES.parties.map((party) => [party.id, party] as const))('show %s under the same name and codes', (_id, party) => {
    const company = shown.get(party.uscc ?? '');
    expect(company?.name).toBe(party.legalName);
    expect(company?.customs.qualifications.map(({ code }) => code)).toEqual(party.customsCodes);
    expect(company?.customs.certificates.map(({ code }) => code)).toEqual(party.aeoCode === undefined ? [] : [party.aeoCode]);
  });

  test('differ from what agent A claims and agree with what agent B claims', () => {
    const claimed = (id: string) => SAMPLES.parties.find((party) => party.id === id)?.claims.find(({ field }) => field === 'creditLevel')?.value;
    const level = (id: string) => companies.find((company) => company.id === id)?.customs.level;
    expect([claimed('sample-agent-a'), level('agent-a')]).toEqual(['高级认证企业', '常规企业']);
    expect([claimed('sample-agent-b'), level('agent-b')]).toEqual(['认证企业', '认证企业']);
    expect([claimed('sample-supplier-1'), level('supplier-1')]).toEqual(['高级认证企业', '高级认证企业']);
  });
});
