import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Exposure } from '../lib/domain/exposure';
import { shippedPacks } from '../lib/rules/packs';
import type { RuleExample } from '../lib/rules/pack-schema';
import { exampleCase } from '../tests/harness/example-case';
import { printed } from '../tests/harness/printed';
import judge from './judge';

const folder = mkdtempSync(join(tmpdir(), 'judge-examples-'));
const { out, err } = printed();

afterAll(() => rmSync(folder, { recursive: true }));

interface Judged {
  checks: { findings: { severity: string; reason: { code: string }; basis: { rule: string } }[] }[];
  exposures: Exposure[];
}

function caseFile(json: object): string {
  const path = join(folder, 'case.json');
  writeFileSync(path, JSON.stringify(json, null, 2));
  return path;
}

async function judged(json: object): Promise<Judged> {
  const code = await judge([caseFile(json)]);
  expect([code, err]).toEqual([0, []]);
  return JSON.parse(out.join('\n')) as Judged;
}

/** Every example of a pack as a case file, judged as `npm run judge` does. */
describe.each([...shippedPacks().values()])('$id', (pack) => {
  const ruleOf = (id: string) => pack.rules.filter((rule) => rule.id === id);
  const examples = pack.rules.filter(({ kind }) => kind !== 'estimate').flatMap(({ id, examples: own = [] }) => own.map((example): [string, string, RuleExample] => [id, example.name, example]));

  test.each(examples)('%s: %s', async (id, _, example) => {
    const { checks } = await judged(exampleCase(pack, ruleOf(id), example));
    const findings = checks[0]!.findings;
    expect(findings.map(({ reason }) => reason.code).sort()).toEqual(example.expect.toSorted());
    expect(findings.every(({ basis, severity }) => basis.rule === id && severity === (example.severity ?? severity))).toBe(true);
  });

  const estimates = pack.rules.filter(({ kind }) => kind === 'estimate').flatMap(({ id, examples: own = [] }) => own.map((example): [string, string, RuleExample] => [id, example.name, example]));
  test.each(estimates)('%s: %s, while a finding is open', async (id, _, example) => {
    const rules = [...ruleOf(id), ...ruleOf('STA-01')];
    const { exposures: [exposure] } = await judged(exampleCase(pack, rules, { ...example, shown: { customsCancelled: '注销' } }));
    expect(exposure?.fine && [exposure.fine.min, exposure.fine.max]).toEqual(example.exposure?.fine);
    expect(exposure?.delay && [exposure.delay.from, exposure.delay.to]).toEqual(example.exposure?.delay);
  });
});

test('the command itself judges a case file, and the examples of a pack', () => {
  const root = resolve(import.meta.dirname, '..');
  const run = (...args: string[]): string => execFileSync('npm', ['run', '--silent', 'judge', '--', ...args], { cwd: root, encoding: 'utf8' });
  const { checks } = JSON.parse(run('tests/fixtures/cases/level-below-claim.json')) as Judged;
  expect(checks[0]?.findings.map(({ basis }) => basis.rule)).toEqual(['DYN-05', 'LNK-01']);
  const results = JSON.parse(run('--examples', 'lib/rules/packs/article-2026.json')) as { ok: boolean; rule: string }[];
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(new Set(results.map(({ rule }) => rule)).size).toBe(shippedPacks().get('article-2026')?.rules.length);
}, 60_000);
