import type { Finding } from '../../../domain/check';
import { openFindings } from '../../../domain/verdict-signs';
import type { Party } from '../../../domain/party';
import type { Database } from '../../../store/database';
import { latestCheck } from '../../../store/observations';
import { listParties } from '../../../store/queries';

/** How an enterprise stood when it was last looked at. */
export interface Standing {
  party: Party;
  /** Absent while it was never checked. */
  checkedAt?: string;
  open: readonly Finding[];
  /** Credit level as the newest page showed it. */
  level?: string;
}

/** Enterprises the overview looks at: those edited last. */
export const LOOKED_AT = 200;

/** The standing of the agents edited last, and whether there are more than were looked at. */
export async function standingOfAgents(db: Database): Promise<{ standings: Standing[]; more: boolean }> {
  const { rows, more } = await listParties(db, { role: 'agent', limit: LOOKED_AT });
  const standings = await Promise.all(rows.map((party) => standingOf(db, party)));
  return { standings, more };
}

async function standingOf(db: Database, party: Party): Promise<Standing> {
  const row = await latestCheck(db, party.id);
  if (row === undefined) return { party, open: [] };
  const level = row.check.outcomes.find(({ field }) => field === 'creditLevel')?.shown.find(({ state }) => state === 'shown');
  return { party, checkedAt: row.checkedAt, open: openFindings(row.check.findings), level: level?.raw };
}

/** How many agents were shown at each level, the most frequent first. */
export function levelCounts(standings: readonly Standing[]): [level: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { level } of standings) if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
