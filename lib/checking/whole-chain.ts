import type { EngagementMember, EngagementView } from './chain';

/**
 * A supply chain with the chains behind it: where a core supplier is the client of another
 * engagement, that engagement's agents and suppliers belong to it too, to any depth. Circles end
 * where they begin; nobody is added twice in a role.
 */
export function wholeChain(view: EngagementView, all: readonly EngagementView[]): EngagementView {
  const members = new Map<string, EngagementMember>();
  const visited = new Set<string>();
  const waiting = [view];
  for (let current = waiting.pop(); current; current = waiting.pop()) {
    if (visited.has(current.id)) continue;
    visited.add(current.id);
    for (const member of current === view ? view.members : behind(current)) members.set(`${member.role} ${member.partyId}`, member);
    const suppliers = new Set(current.members.filter(({ role }) => role === 'coreSupplier').map(({ partyId }) => partyId));
    waiting.push(...all.filter((other) => other.members.some(({ partyId, role }) => role === 'client' && suppliers.has(partyId))));
  }
  return { ...view, members: [...members.values()] };
}

/** The client of a chain behind is already there, as a core supplier. */
function behind({ members }: EngagementView): EngagementMember[] {
  return members.filter(({ role }) => role !== 'client');
}
