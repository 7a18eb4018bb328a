import type { Rule, RulePack } from './pack-schema';

/** What a change of pack changes, by rule id. */
export interface PackDiff {
  added: string[];
  dropped: string[];
  /** Rules that judge otherwise: kind, parameters, severity, dates or roles. */
  changed: { rule: string; what: (keyof Rule)[] }[];
}

const JUDGING: readonly (keyof Rule)[] = ['kind', 'params', 'severity', 'appliesTo', 'effectiveFrom', 'effectiveTo'];

function whatChanged(before: Rule, after: Rule): (keyof Rule)[] {
  return JUDGING.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** Compares two packs, for a person to see before the new one is applied. Words alone are no change. */
export function diffPacks(before: RulePack, after: RulePack): PackDiff {
  const [old, now] = [before, after].map(({ rules }) => new Map(rules.map((rule) => [rule.id, rule])));
  const shared = before.rules.flatMap((rule) => {
    const other = now?.get(rule.id);
    return other ? [{ rule: rule.id, what: whatChanged(rule, other) }] : [];
  });
  return {
    added: after.rules.map(({ id }) => id).filter((id) => !old?.has(id)),
    dropped: before.rules.map(({ id }) => id).filter((id) => !now?.has(id)),
    changed: shared.filter(({ what }) => what.length > 0),
  };
}
