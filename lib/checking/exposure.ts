import { prcCalendar, type WorkingCalendar } from '../calendar/working-days';
import type { Finding } from '../domain/check';
import type { Exposure } from '../domain/exposure';
import type { CivilDate } from '../domain/time';
import { inForce, refOf } from '../rules/evaluate';
import type { Rule, RulePack } from '../rules/pack-schema';

/** What an engagement puts at stake. */
export interface Stake {
  asOf: CivilDate;
  /** Value of the goods, in any one currency. */
  goodsValue?: number;
  /** The planned day of declaration. */
  plannedOn?: CivilDate;
  /** Working days; those of the announced years that ship with the product unless told. */
  calendar?: WorkingCalendar;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

function ruleFor(pack: RulePack, of: string, asOf: CivilDate): { rule: Rule; min: number; max: number } | undefined {
  const rule = pack.rules.find(({ kind, params }) => kind === 'estimate' && params['of'] === of);
  if (!rule || !inForce(rule, asOf)) return undefined;
  return { rule, min: Number(rule.params['min']), max: Number(rule.params['max']) };
}

/** Estimates fine and delay while findings of severity warning or above are open; nothing without them. */
export function estimateExposure(pack: RulePack, findings: readonly Pick<Finding, 'severity'>[], { asOf, goodsValue, plannedOn, calendar = prcCalendar }: Stake): Exposure {
  if (!findings.some(({ severity }) => severity !== 'notice')) return {};
  const [fine, delay] = [ruleFor(pack, 'fine', asOf), ruleFor(pack, 'delay', asOf)];
  const exposure: Exposure = {};
  if (fine && goodsValue !== undefined) {
    exposure.fine = { min: cents(goodsValue * fine.min), max: cents(goodsValue * fine.max), basis: refOf(fine.rule, pack) };
  }
  if (delay && plannedOn !== undefined) {
    const [from, to] = [calendar.addWorkingDays(plannedOn, delay.min), calendar.addWorkingDays(plannedOn, delay.max)];
    exposure.delay = { from: from.due, to: to.due, provisional: to.provisional, basis: refOf(delay.rule, pack) };
  }
  const consequences = pack.rules.filter((rule) => rule.kind === 'info' && rule.params['topic'] === 'consequence' && inForce(rule, asOf));
  if (consequences.length > 0) exposure.consequences = consequences.map((rule) => refOf(rule, pack));
  return exposure;
}

/** The findings of members' last checks that speak of a supply chain and are worth an estimate: of a member itself, or of this very chain. */
export function openInEngagement(engagementId: string, findings: readonly Finding[]): Finding[] {
  const speakingOfIt = findings.filter(({ severity, chain }) => severity !== 'notice' && (chain === undefined || chain.engagementId === engagementId));
  return [...new Map(speakingOfIt.map((finding) => [finding.id, finding])).values()];
}
