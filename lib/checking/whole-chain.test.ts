import { expect, test } from 'vitest';
import type { PartyRole } from '../domain/party';
import { type EngagementView, judgeChain } from './chain';
import { wholeChain } from './whole-chain';

const LEVELS: Record<string, string> = { a: '高级认证企业', s: '高级认证企业', sa: '认证企业', ss: '高级认证企业', ssa: '常规企业' };
const view = (id: string, client: string, agents: string[], suppliers: string[]): EngagementView => {
  const member = (role: PartyRole) => (partyId: string) => ({
    partyId, name: partyId, role, ...(LEVELS[partyId] && { level: { text: LEVELS[partyId], basis: 'shown' as const, on: '2026-11-20', portal: 'credit-customs' } }),
  });
  return { id, name: id, members: [member('client')(client), ...agents.map(member('agent')), ...suppliers.map(member('coreSupplier'))] };
};
const first = view('1', 'c', ['a'], ['s']);
const level = (whole: EngagementView) => judgeChain(whole, { asOf: '2026-11-23', staleAfterDays: 92 });

test('a supplier\'s agent lowers the chain it stands behind', () => {
  expect(level(wholeChain(first, [first]))).toMatchObject({ chainLevel: 'advancedCertified', limitedBy: [] });
  expect(level(wholeChain(first, [first, view('2', 's', ['sa'], [])]))).toMatchObject({ chainLevel: 'certified', limitedBy: ['sa'] });
});

test('to any depth', () => {
  const all = [first, view('2', 's', ['sa'], ['ss']), view('3', 'ss', ['ssa'], [])];
  expect(level(wholeChain(first, all))).toMatchObject({ chainLevel: 'regular', limitedBy: ['ssa'], loweredFrom: 'certified' });
});

test('circles end where they begin, and nobody is counted twice', () => {
  const all = [first, view('2', 's', ['sa'], ['c']), view('3', 'c', ['a'], ['s'])];
  const whole = wholeChain(first, all);
  expect(whole.members.map(({ partyId, role }) => `${role} ${partyId}`).sort())
    .toEqual(['agent a', 'agent sa', 'client c', 'coreSupplier c', 'coreSupplier s']);
});

test('chains of others stay apart', () => {
  expect(wholeChain(first, [first, view('2', 'x', ['sa'], [])]).members).toEqual(first.members);
});
