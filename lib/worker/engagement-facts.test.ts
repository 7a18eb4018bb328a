import { beforeEach, describe, expect, test } from 'vitest';
import { openRecords, problemsOf } from '../../tests/harness/records';
import type { Finding } from '../domain/check';
import { findPack } from '../rules/packs';
import { rememberCheck } from '../store/observations';
import { getEngagement } from '../store/queries';
import { engagementExposure } from './engagement-exposure';

let records: Awaited<ReturnType<typeof openRecords>>;
let agent: string;
const article = findPack('article-2026')!;

beforeEach(async () => {
  records = await openRecords();
  agent = (await records.saveParty()).id;
});

const save = async (more: Parameters<typeof records.saveEngagement>[0]) => records.saveEngagement({ clientId: agent, agentIds: [agent], ...more });

describe('the business of an engagement', () => {
  test('is kept as entered, and what is empty is not known', async () => {
    const { id } = await save({ goodsAmount: ' １,200,000.50 ', currency: 'cny', bonded: 'no', screenshotClause: '', signedOn: '2026-10-01', plannedOn: '' });
    const stored = await getEngagement(records.db, id);
    expect(stored).toMatchObject({ goodsValue: { amount: 1_200_000.5, currency: 'CNY' }, bonded: false, signedOn: '2026-10-01' });
    expect(stored).not.toHaveProperty('screenshotClause');
    expect(stored).not.toHaveProperty('plannedOn');
  });

  test.each([
    [{ goodsAmount: '1.200,50', currency: 'EUR' }, 'amountUnreadable', 'goodsAmount'],
    [{ goodsAmount: '120万', currency: 'CNY' }, 'amountUnreadable', 'goodsAmount'],
    [{ goodsAmount: '-5', currency: 'CNY' }, 'amountUnreadable', 'goodsAmount'],
    [{ goodsAmount: '12', currency: '元' }, 'currencyUnreadable', 'currency'],
    [{ signedOn: '2026-02-30' }, 'dateUnreadable', 'signedOn'],
    [{ plannedOn: 'soon' }, 'dateUnreadable', 'plannedOn'],
  ])('%j is refused beside its field', async (more, code, field) => {
    expect(await problemsOf(save(more))).toMatchObject([{ code, field }]);
  });
});

describe('what open findings may cost', () => {
  const finding = (severity: Finding['severity'], engagementId?: string): Finding => ({
    id: `${severity} ${engagementId}`, severity, partyId: agent, reason: { code: 'differs', params: {} }, basis: { rule: 'R', pack: 'p', version: '1.0.0', quote: 'q' },
    ...(engagementId !== undefined && { chain: { engagementId, engagementName: '', members: [], limitedBy: [], undetermined: [] } }),
  });
  const found = (...findings: Finding[]) => rememberCheck(records.db, {
    observation: { id: 'seen', readAt: '2026-11-20T02:00:00.000Z', state: 'read', pairs: [], subjects: [], page: { url: '', title: '', host: { kind: 'official', portal: 'gsxt', host: '', transport: 'https' } } },
    partyId: agent, check: { partyId: agent, asOf: '2026-11-20', pack: article, outcomes: [], findings, chains: [] },
  });
  const exposureOf = (id: string) => engagementExposure(records.db, id, { pack: article, asOf: '2026-11-23' });

  test('is a range of the value of the goods and of working days', async () => {
    const { id } = await save({ goodsAmount: '1000000', currency: 'CNY', plannedOn: '2026-11-23' });
    await found(finding('warning'));
    expect(await exposureOf(id)).toMatchObject({
      open: 1, checked: 1, members: 1, fine: { min: 5000, max: 30_000 }, delay: { from: '2026-11-26', to: '2026-11-30', provisional: false },
    });
  });

  test('is provisional where holidays are not announced', async () => {
    const { id } = await save({ plannedOn: '2026-12-31' });
    await found(finding('critical'));
    expect((await exposureOf(id)).delay?.provisional).toBe(true);
  });

  test('is nothing for notices, and for findings of another chain', async () => {
    const { id } = await save({ goodsAmount: '1000000', currency: 'CNY' });
    await found(finding('notice'), finding('critical', 'another'));
    const { open, fine } = await exposureOf(id);
    expect([open, fine]).toEqual([0, undefined]);
  });
});
