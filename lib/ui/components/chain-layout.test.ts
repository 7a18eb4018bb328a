import { describe, expect, test } from 'vitest';
import type { ChainMember, ChainResult } from '../../domain/check';
import { layoutChain } from './chain-layout';

const member = (partyId: string, role: ChainMember['role']): ChainMember => ({ partyId, name: partyId, role, basis: { kind: 'missing' } });

function chainOf(agents: number, suppliers: number, over: Partial<ChainResult> = {}): ChainResult {
  const members = [
    member('client', 'client'),
    ...Array.from({ length: agents }, (_, index) => member(`agent-${index}`, 'agent')),
    ...Array.from({ length: suppliers }, (_, index) => member(`supplier-${index}`, 'coreSupplier')),
  ];
  return { engagementId: 'e', engagementName: 'E', members, limitedBy: [], undetermined: [], ...over };
}

const names = (chain: ChainResult, partyId?: string) => layoutChain(chain, 344, partyId).nodes.map(({ member: one, more }) => one?.partyId ?? `+${more}`);

describe('layoutChain', () => {
  test('small chains show everybody', () => {
    expect(names(chainOf(1, 2))).toEqual(['client', 'agent-0', 'supplier-0', 'supplier-1']);
  });

  test('a long column ends in the number of those left out', () => {
    expect(names(chainOf(1, 10))).toEqual(['client', 'agent-0', 'supplier-0', 'supplier-1', 'supplier-2', '+7']);
  });

  test('who lowers the chain, is on the page or is missing is never among those left out', () => {
    const chain = chainOf(0, 10, { limitedBy: ['supplier-9'], undetermined: ['supplier-7'] });
    expect(names(chain, 'supplier-8').slice(1, 4)).toEqual(['supplier-9', 'supplier-8', 'supplier-7']);
  });

  test('nodes stay inside the drawing and do not overlap', () => {
    const { nodes, width, height } = layoutChain(chainOf(4, 7), 344);
    for (const node of nodes) {
      expect(node.x + node.width).toBeLessThanOrEqual(width);
      expect(node.y + node.height).toBeLessThanOrEqual(height);
    }
    const boxes = new Set(nodes.map(({ x, y }) => `${x},${y}`));
    expect(boxes.size).toBe(nodes.length);
  });

  test('a lone member and an empty chain have no links', () => {
    expect(layoutChain(chainOf(0, 0), 344).links).toEqual([]);
    expect(layoutChain({ ...chainOf(0, 0), members: [] }, 344).nodes).toEqual([]);
  });
});
