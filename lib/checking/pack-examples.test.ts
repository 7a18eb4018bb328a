import { describe, expect, test } from 'vitest';
import type { RuleExample } from '../rules/pack-schema';
import { shippedPacks } from '../rules/packs';
import { checkExample, exposureInExample, rangesOf } from './check-example';

/** Every example of every shipped rule, judged by its rule alone. */
describe.each([...shippedPacks().values()])('$id', (pack) => {
  const examples = pack.rules.flatMap((rule) => (rule.examples ?? []).map((example): [string, string, RuleExample] => [rule.id, example.name, example]));
  test.each(examples)('%s: %s', (id, _, example) => {
    const rules = pack.rules.filter((rule) => rule.id === id);
    const { findings } = checkExample({ ...pack, rules }, example);
    const from = rules[0]?.from ?? { pack: pack.id, version: pack.version };
    expect(findings.map(({ reason }) => reason.code).sort()).toEqual(example.expect.toSorted());
    if (example.severity !== undefined) expect(findings.map(({ severity }) => severity)).toEqual(findings.map(() => example.severity));
    if (example.exposure !== undefined) expect(rangesOf(exposureInExample({ ...pack, rules }, example))).toEqual(example.exposure);
    for (const { basis } of findings) expect(basis).toMatchObject({ rule: id, ...from });
  });
});
