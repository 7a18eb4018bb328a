import { describe, expect, test } from 'vitest';
import type { RuleExample, RulePack } from '../rules/pack-schema';
import { parsePack, shippedPacks } from '../rules/packs';
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

test('a pack of one\'s own ranks levels in its own way, in the finding and in the chain', () => {
  const rank = { advancedCertified: 50, certified: 45, generalCertified: 35, regular: 30, discredited: 10, seriouslyDiscredited: 0 };
  const own = parsePack({ id: 'own', version: '1.0.0', title: 'Own', source: 'Team', extends: 'article-2026', change: { 'LNK-01': { params: { rank } } } });
  const example: RuleExample = {
    name: 'equals by the catalogue', asOf: '2026-06-01', shown: { creditLevel: '一般认证企业' }, expect: [],
    members: [{ name: '宁波远舟机械有限公司', role: 'coreSupplier', level: '认证企业' }],
  };
  const chainBy = (pack: RulePack) => {
    const { findings, chains } = checkExample({ ...pack, rules: pack.rules.filter(({ id }) => id === 'LNK-01') }, example);
    return [findings.map(({ reason }) => reason.code), chains[0]?.limitedBy];
  };
  expect(chainBy(shippedPacks().get('article-2026')!)).toEqual([[], []]);
  expect(own.ok && chainBy(own.pack)).toEqual([['chainLowered'], ['example']]);
});
