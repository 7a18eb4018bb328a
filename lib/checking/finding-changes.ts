import type { Check, Finding } from '../domain/check';
import type { FindingChanges } from '../domain/rule-pack';

/** A finding counts as another one where its severity is another: that is what the badge shows. */
const keyOf = ({ id, severity }: Finding): string => `${severity} ${id}`;

function onlyIn(one: Check, other: Check): Finding[] {
  const there = new Set(other.findings.map(keyOf));
  return one.findings.filter((finding) => !there.has(keyOf(finding)));
}

/** What one check finds and the other does not. */
export const findingChanges = (before: Check, after: Check): FindingChanges => ({ appear: onlyIn(after, before), go: onlyIn(before, after) });
