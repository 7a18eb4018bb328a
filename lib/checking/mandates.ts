import type { Mandate } from '../rules/context';
import type { EngagementView } from './chain';

/** What a party's engagements ask of it as their agent. */
export function mandatesOf(partyId: string, engagements: readonly Pick<EngagementView, 'id' | 'name' | 'business'>[]): Mandate[] {
  return engagements.flatMap(({ id, name, business }) => {
    if (!business?.agentIds.includes(partyId)) return [];
    const { agentIds: _, ...terms } = business;
    return [{ engagementId: id, name, ...terms }];
  });
}
