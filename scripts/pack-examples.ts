import { isDeepStrictEqual } from 'node:util';
import { checkExample, exposureInExample, rangesOf } from '../lib/checking/check-example';
import { parsePack } from '../lib/rules/packs';
import type { SchemaResult } from '../lib/rules/schema';

/** How one example of a rule came out. */
export interface ExampleResult {
  rule: string;
  name: string;
  ok: boolean;
  /** Codes of reasons, sorted. */
  expected: string[];
  found: string[];
  severities: string[];
}

/** Judges every example of a rule pack, each by its rule alone. */
export function tryExamples(json: unknown): SchemaResult<ExampleResult[]> {
  const parsed = parsePack(json);
  if (!parsed.ok) return parsed;
  const { pack } = parsed;
  const results = pack.rules.flatMap((rule) => (rule.examples ?? []).map((example): ExampleResult => {
    const { findings } = checkExample({ ...pack, rules: [rule] }, example);
    const [expected, found] = [example.expect.toSorted(), findings.map(({ reason }) => reason.code).sort()];
    const severities = findings.map(({ severity }) => severity);
    const exposed = example.exposure === undefined || isDeepStrictEqual(rangesOf(exposureInExample({ ...pack, rules: [rule] }, example)), example.exposure);
    const ok = exposed && expected.join() === found.join() && (example.severity === undefined || severities.every((severity) => severity === example.severity));
    return { rule: rule.id, name: example.name, ok, expected, found, severities };
  }));
  return { ok: true, value: results };
}
