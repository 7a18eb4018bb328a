import type { RuleRef } from './check';
import type { Money } from './party';
import type { CivilDate } from './time';

/** What open findings may cost, as ranges a pack estimates. Each carries its rule: where law knows no such figure, the note says so. */
export interface Exposure {
  /** What else may follow, by rules that only tell. */
  consequences?: RuleRef[];
  /** In the currency of the goods. */
  fine?: { min: number; max: number; basis: RuleRef };
  delay?: { from: CivilDate; to: CivilDate; provisional: boolean; basis: RuleRef };
}

/** What the open findings of a supply chain's members put at stake. */
export interface EngagementExposure extends Exposure {
  goodsValue?: Money;
  plannedOn?: CivilDate;
  /** Open findings of severity warning or above among the members. */
  open: number;
  /** How many of the members have been checked. */
  checked: number;
  members: number;
}
