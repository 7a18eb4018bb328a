import { estimateExposure, openInEngagement } from '../checking/exposure';
import type { EngagementExposure } from '../domain/exposure';
import type { CivilDate } from '../domain/time';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { latestCheck } from '../store/observations';
import { getEngagement } from '../store/queries';
import { calendarInUse } from './calendar-in-use';
import { requireThere } from './revisions';

/** Estimates what the open findings of a supply chain's members may cost, by a pack, as of a day. No such chain is `recordGone`. */
export async function engagementExposure(db: Database, id: string, { pack, asOf }: { pack: RulePack; asOf: CivilDate }): Promise<EngagementExposure> {
  const engagement = requireThere(await getEngagement(db, id));
  const { clientId, agentIds, coreSupplierIds, goodsValue, plannedOn } = engagement;
  const members = [...new Set([clientId, ...agentIds, ...coreSupplierIds])];
  const checks = (await Promise.all(members.map((member) => latestCheck(db, member)))).filter((row) => row !== undefined);
  const open = openInEngagement(engagement.id, checks.flatMap(({ check }) => check.findings));
  const calendar = await calendarInUse(db);
  return {
    ...estimateExposure(pack, open, { asOf, calendar, ...(goodsValue && { goodsValue: goodsValue.amount }), ...(plannedOn !== undefined && { plannedOn }) }),
    ...(goodsValue && { goodsValue }),
    ...(plannedOn !== undefined && { plannedOn }),
    open: open.length,
    checked: checks.length,
    members: members.length,
  };
}
