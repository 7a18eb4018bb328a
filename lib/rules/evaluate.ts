import type { Finding, RuleRef } from '../domain/check';
import type { Party } from '../domain/party';
import type { CivilDate } from '../domain/time';
import type { RuleContext, RuleFinding } from './context';
import type { Rule, RulePack } from './pack-schema';
import { kinds } from './registry';

/** Whether a rule is in force on a day. */
export function inForce(rule: Rule, asOf: CivilDate): boolean {
  return (rule.effectiveFrom ?? asOf) <= asOf && asOf <= (rule.effectiveTo ?? asOf);
}

/** Whether a rule is in force on a day and speaks of the party's roles; a party without roles is judged by all. */
export function isJudgedBy(rule: Rule, party: Party, asOf: CivilDate): boolean {
  if (!inForce(rule, asOf)) return false;
  return rule.appliesTo === undefined || party.roles.length === 0 || rule.appliesTo.some((role) => party.roles.includes(role));
}

/** 53-bit hash after cyrb53 (public domain), enough to tell the findings of one party apart. */
function shortHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

/** What a finding of a rule rests on; a rule taken over unchanged keeps the pack and version it came from. */
export function refOf(rule: Rule, pack: RulePack): RuleRef {
  const from = rule.from ?? { pack: pack.id, version: pack.version };
  const { title, quote, lawNote, translations } = rule;
  return { rule: rule.id, ...from, title, quote, ...(lawNote !== undefined && { lawNote }), ...(translations && { translations }) };
}

function sign(found: RuleFinding, rule: Rule, pack: RulePack, context: RuleContext): Finding {
  const partyId = found.partyId ?? context.party.id;
  const identity = found.identity ?? Object.entries(found.reason.params).map(([name, value]) => `${name}=${value}`).join('|');
  return {
    id: [rule.id, partyId, found.field ?? '', found.reason.code, shortHash(identity)].join(':'),
    severity: found.severity ?? rule.severity,
    partyId,
    ...(found.field !== undefined && { field: found.field }),
    reason: found.reason,
    basis: refOf(rule, pack),
    ...(found.chain && { chain: found.chain }),
  };
}

const ORDER = { critical: 0, warning: 1, notice: 2 } as const;

/** Judges by every rule of a pack that is in force and speaks of the party's roles; the most severe findings first. */
export function evaluatePack(pack: RulePack, context: RuleContext): Finding[] {
  const findings = pack.rules
    .filter((rule) => isJudgedBy(rule, context.party, context.asOf))
    .flatMap((rule) => {
      const kind = kinds.get(rule.kind);
      return kind ? kind.evaluate(rule.params, context, rule).map((found) => sign(found, rule, pack, context)) : [];
    });
  const once = new Map(findings.map((finding) => [finding.id, finding]));
  return [...once.values()].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
