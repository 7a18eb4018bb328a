import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartyRole } from '../domain/party';
import { compareLevels, isLevelId } from '../levels/order';
import { levelName } from '../levels/names';
import type { LevelId } from '../levels/schemes';
import { type EngagementMember, judgeChain } from './chain';
import vectors from './vectors.json';

const terms = { asOf: '2026-11-23', staleAfterDays: 92 };
const TEXTS: Record<LevelId, string> = {
  advancedCertified: '高级认证企业', certified: '认证企业', generalCertified: '一般认证企业', regular: '常规企业', discredited: '失信企业', seriouslyDiscredited: '严重失信企业',
};

function member(partyId: string, role: PartyRole, level?: string | null, on = '2026-11-01'): EngagementMember {
  const text = level && isLevelId(level) ? TEXTS[level] : level;
  return { partyId, name: `企业${partyId}`, role, ...(text && { level: { text, basis: 'shown', on, portal: 'credit-customs' } }) };
}
const judge = (...members: EngagementMember[]) => judgeChain({ id: 'e', name: '供应链', members }, terms);

describe('chain of one agent and one supplier', () => {
  test.each(vectors.linkage)('$agent with $coreSupplier is $chain', ({ agent, coreSupplier, chain }) => {
    const result = judge(member('a', 'agent', agent), member('s', 'coreSupplier', coreSupplier));
    expect(result.chainLevel ?? null).toBe(chain);
    expect(result.undetermined).toEqual([...(agent === null ? ['a'] : []), ...(coreSupplier === null ? ['s'] : [])]);
  });
});

test('who limits the chain, and from what', () => {
  const result = judge(
    member('c', 'client'), member('s1', 'coreSupplier', 'advancedCertified'), member('s2', 'coreSupplier', 'certified'), member('a', 'agent', 'regular'),
  );
  expect(result).toMatchObject({ chainLevel: 'regular', limitedBy: ['a'], loweredFrom: 'certified', undetermined: [] });
  expect(result.members.map(({ partyId }) => partyId)).toEqual(['c', 'a', 's1', 's2']);
});

test('nobody limits a chain of equals', () => {
  expect(judge(member('a', 'agent', 'certified'), member('s', 'coreSupplier', 'certified'))).toMatchObject({ chainLevel: 'certified', limitedBy: [] });
  expect(judge(member('a', 'agent', 'certified'), member('s', 'coreSupplier', 'certified'))).not.toHaveProperty('loweredFrom');
});

test('a client counts where its level is known', () => {
  expect(judge(member('c', 'client', 'regular'), member('a', 'agent', 'certified'), member('s', 'coreSupplier', 'certified')))
    .toMatchObject({ chainLevel: 'regular', limitedBy: ['c'], loweredFrom: 'certified' });
});

test('a level older than a quarter, or in words nobody knows, is unknown', () => {
  const result = judge(member('a', 'agent', 'certified', '2026-08-22'), member('s', 'coreSupplier', '优秀企业'));
  expect(result).toMatchObject({ undetermined: ['a', 's'], limitedBy: [] });
  expect(result.members[0]?.basis).toEqual({ kind: 'stale', on: '2026-08-22' });
  expect(judge(member('a', 'agent', 'certified', '2026-08-23')).undetermined).toEqual([]);
  expect(judge()).not.toHaveProperty('chainLevel');
});

test('a party in two roles is one party, and its official level counts before its claim', () => {
  const claimed: EngagementMember = { ...member('a', 'coreSupplier'), level: { text: '高级认证企业', basis: 'claimed', on: '2026-11-20' } };
  expect(judge(member('a', 'agent', 'regular'), claimed, member('a', 'agent', 'regular')).members.map(({ role, level }) => [role, level]))
    .toEqual([['agent', 'regular'], ['coreSupplier', 'regular']]);
});

test('the scheme a level was read by is told', () => {
  const old = judgeChain({ id: 'e', name: '供应链', members: [member('a', 'agent', '一般信用企业', '2020-01-01')] }, { asOf: '2020-02-01', staleAfterDays: 92 });
  expect(old.members[0]).toMatchObject({ level: 'regular', scheme: 'gacc-237-2018' });
});

describe('any chain', () => {
  const members = fc.array(
    fc.record({ id: fc.nat(12), role: fc.constantFrom<PartyRole>('agent', 'client', 'coreSupplier'), level: fc.option(fc.constantFrom(...(Object.keys(TEXTS) as LevelId[]))) })
      .map(({ id, role, level }) => member(String(id), role, level)),
    { maxLength: 20 },
  );

  test('does not depend on the order of members, nor on repeats', () => {
    fc.assert(fc.property(members, fc.infiniteStream(fc.nat()), (list, random) => {
      const keyed = list.map((entry) => ({ entry, key: random.next().value ?? 0 }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
      expect(judge(...shuffled, ...shuffled)).toEqual(judge(...list));
    }));
  });

  test('never rises when a member joins', () => {
    fc.assert(fc.property(members, members, (list, more) => {
      const [before, after] = [judge(...list).chainLevel, judge(...list, ...more).chainLevel];
      const known = new Set(list.map(({ partyId }) => partyId));
      // A new reading of a member that is already there replaces its level; joining is for others.
      if (more.some(({ partyId }) => known.has(partyId)) || before === undefined || after === undefined) return;
      if (isLevelId(before) && isLevelId(after)) expect(compareLevels(after, before).order <= 0).toBe(true);
    }));
  });

  test('says its level or who is missing, never neither', () => {
    fc.assert(fc.property(members, (list) => {
      const { chainLevel, undetermined, members: judged } = judge(...list);
      const anyLevel = judged.some(({ level }) => level !== undefined);
      expect(chainLevel !== undefined || undetermined.length > 0 || !anyLevel).toBe(true);
    }));
  });
});

test('500 members are judged in under 50 ms', () => {
  const many = Array.from({ length: 500 }, (_, at) => member(String(at), at % 2 ? 'agent' : 'coreSupplier', at === 250 ? 'regular' : 'certified'));
  expect(judge(...many)).toMatchObject({ chainLevel: 'regular', limitedBy: ['250'] });
  // The best of several: another program's turn on the processor is none of ours.
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now();
    judge(...many);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});

test('every level has a name in every language', () => {
  for (const level of Object.keys(TEXTS) as LevelId[]) expect(levelName(level, 'zh_TW')).toMatch(/企業/u);
});
