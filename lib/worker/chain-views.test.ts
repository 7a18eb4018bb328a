import { beforeEach, expect, test } from 'vitest';
import { openRecords } from '../../tests/harness/records';
import { judgeChain } from '../checking/chain';
import { MOST_CHAINS, chainViews } from './chain-views';
import { recordsNow } from './records-at';

let records: Awaited<ReturnType<typeof openRecords>>;
const ids: Record<string, string> = {};

beforeEach(async () => {
  records = await openRecords();
  for (const name of ['client', 'agent', 'supplier', 'deepAgent', 'deepSupplier', 'deepestAgent']) ids[name] = (await records.saveParty({ legalName: name })).id;
});

const chain = (name: string, clientId: string, agentIds: string[], coreSupplierIds: string[]) =>
  records.saveEngagement({ name, clientId: ids[clientId]!, agentIds: agentIds.map((id) => ids[id]!), coreSupplierIds: coreSupplierIds.map((id) => ids[id]!) });

const namesOf = async (party: string) => Object.fromEntries((await chainViews(recordsNow(records.db), ids[party]!)).map(({ name, members }) => [name, members.map((member) => member.name)]));

test('the agents of suppliers belong to the chain, at any depth', async () => {
  await chain('front', 'client', ['agent'], ['supplier']);
  await chain('behind', 'supplier', ['deepAgent'], ['deepSupplier']);
  await chain('last', 'deepSupplier', ['deepestAgent'], []);
  expect((await namesOf('agent'))['front']).toEqual(['client', 'agent', 'supplier', 'deepAgent', 'deepSupplier', 'deepestAgent']);
});

test('a deep agent lowers the chains before it', async () => {
  await chain('front', 'client', ['agent'], ['supplier']);
  await chain('behind', 'supplier', ['deepAgent'], []);
  for (const name of ['agent', 'supplier']) await records.saveClaim(ids[name]!, { value: '高级认证企业' });
  await records.saveClaim(ids['deepAgent']!, { value: '失信企业' });
  const views = await chainViews(recordsNow(records.db), ids['deepAgent']!);
  const front = views.find(({ name }) => name === 'front')!;
  expect(judgeChain(front, { asOf: '2026-11-23', staleAfterDays: 92 })).toMatchObject({ chainLevel: 'discredited', limitedBy: [ids['deepAgent']] });
});

test('a circle ends where it begins', async () => {
  await chain('there', 'client', ['agent'], ['supplier']);
  await chain('back', 'supplier', ['deepAgent'], ['client']);
  expect((await namesOf('agent'))['there']?.toSorted()).toEqual(['agent', 'client', 'client', 'deepAgent', 'supplier']);
});

test('more chains than can be followed end the search, not the check', async () => {
  const many = Array.from({ length: MOST_CHAINS + 50 }, (_, at) => ({ id: `many-${at}`, name: `many ${at}`, clientId: ids['client']!, agentIds: [ids['agent']!], coreSupplierIds: [], createdAt: '', updatedAt: '', revision: 1 }));
  await records.db.engagements.bulkAdd(many);
  expect(await chainViews(recordsNow(records.db), ids['agent']!)).toHaveLength(MOST_CHAINS);
});
