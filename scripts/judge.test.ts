import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printed } from '../tests/harness/printed';
import judge from './judge';

const folder = mkdtempSync(join(tmpdir(), 'judge-'));
const { out, err } = printed();

afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array): string {
  const path = join(folder, 'case.json');
  writeFileSync(path, content);
  return path;
}
const minimal = { asOf: '2026-11-23', parties: [{ id: 'a', legalName: '厦门远舟报关有限公司' }] };

describe('sample cases', () => {
  const codes = async (name: string) => {
    expect(await judge([`tests/fixtures/cases/${name}.json`])).toBe(0);
    const { checks } = JSON.parse(out.join('\n')) as { checks: { findings?: { severity: string; reason: { code: string }; sentence?: string }[] }[] };
    return checks.map(({ findings }) => findings?.map(({ severity, reason }) => `${severity} ${reason.code}`));
  };

  test('a level below the claim lowers the chain', async () => {
    expect(await codes('level-below-claim')).toEqual([['critical claimDiffers', 'warning chainLowered']]);
  });
  test('consistent data raise nothing', async () => {
    expect(await codes('consistent')).toEqual([[], []]);
  });
  test('portals that disagree, and a look-alike that does not count', async () => {
    expect(await codes('portals-disagree')).toEqual([
      ['critical sourcesDiffer'], ['critical sourcesDiffer', 'critical statusNotActive', 'warning claimDiffers'], [],
    ]);
  });
  test('a finding has its sentence', async () => {
    await codes('level-below-claim');
    expect(out.join('\n')).toMatch(/"sentence": ".+常规企业/u);
  });
});

describe('what it leaves open', () => {
  test('the smallest case', async () => {
    expect(await judge([file(JSON.stringify(minimal))])).toBe(0);
    expect(JSON.parse(out.join('\n'))).toEqual({ asOf: '2026-11-23', pack: { id: 'article-2026', version: expect.any(String) }, checks: [], chains: [], exposures: [], dossiers: [] });
  });

  test('a page that shows no company has its line', async () => {
    const observations = [{ readAt: '2026-11-23T02:15:00Z', page: { url: 'http://credit.customs.gov.cn/' }, state: 'captcha' }];
    await judge([file(JSON.stringify({ ...minimal, observations }))]);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ checks: [{ state: 'captcha', match: { kind: 'none' } }] });
  });

  test('a pack in the case itself', async () => {
    const pack = { id: 'own', version: '0.1.0', title: 'Own', source: 'Own', rules: [] };
    await judge([file(JSON.stringify({ ...minimal, pack }))]);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ pack: { id: 'own', version: '0.1.0' } });
  });
});

test('a file makes a dossier', async () => {
  const parties = [{ ...minimal.parties[0], roles: ['agent'], file: { documents: [{ document: 'powerOfAttorney', present: true }] } }];
  await judge([file(JSON.stringify({ ...minimal, parties }))]);
  const { dossiers } = JSON.parse(out.join('\n')) as { dossiers: { documents: { rule: string; state: string }[] }[] };
  expect(dossiers[0]?.documents.find(({ rule }) => rule === 'REG-03')).toMatchObject({ state: 'incomplete', lacking: ['eSignature', 'namesClient', 'namesAgent'] });
});

describe('--examples', () => {
  test.each(['article-2026', 'law-2026-04'])('%s: every example comes out as it says', async (id) => {
    expect(await judge(['--examples', `lib/rules/packs/${id}.json`])).toBe(0);
    const results = JSON.parse(out.join('\n')) as { ok: boolean }[];
    expect(results.length).toBeGreaterThan(100);
    expect(err).toEqual([]);
  });

  test('an example that comes out otherwise is named', async () => {
    const change = { 'STA-01': { examples: [{ name: 'wrong', shown: { customsCancelled: '注销' }, expect: [] }] } };
    const pack = { id: 'own', version: '1.0.0', title: 'Own', source: 'Own', extends: 'article-2026', change };
    expect(await judge(['--examples', file(JSON.stringify(pack))])).toBe(1);
    expect(err).toEqual([expect.stringMatching(/rule STA-01, example "wrong": expected nothing, found statusNotActive\. Correct/u)]);
  });

  test('a mistake in a pack is named by path and line', async () => {
    expect(await judge(['--examples', file('{\n "id": "own",\n "version": "1.0.0",\n "title": "Own",\n "source": "Own",\n "rules": [\n  17\n ]\n}')])).toBe(1);
    expect(err[0]).toMatch(/line 7: \/rules\/0 must be object/u);
  });
});

describe('bad input', () => {
  test.each<[string, () => string, RegExp]>([
    ['missing', () => join(folder, 'gone.json'), /gone\.json: no such file\. Check/u],
    ['a folder', () => folder, /is not a file\. Name/u],
    ['empty', () => file(' \n'), /is empty\. Write/u],
    ['not UTF-8', () => file(new Uint8Array([0x7B, 0xB9, 0xAB, 0x7D])), /is not UTF-8 text\. Save it/u],
    ['not JSON', () => file('{\n  "asOf": "2026-11-23",\n  oops\n}'), /is not JSON: line 3, column \d+: .*\. Correct it/u],
    ['cut off', () => file('{\n  "asOf": "2026-11-23"'), /is not JSON: line 2, column \d+/u],
    ['too large', () => file(' '.repeat(20_000_001)), /has 21 MB, more than the 20 MB it may have\. Split/u],
    ['not the form', () => file(JSON.stringify({ ...minimal, asOf: '2026-02-30' })), /\/asOf must be a date yyyy-mm-dd that exists\. Correct/u],
    ['an array', () => file('[]'), /the whole must be object/u],
    ['a mistyped key', () => file(JSON.stringify({ ...minimal, claimz: [] })), /has no key "claimz"/u],
    ['a claim of nobody', () => file(JSON.stringify({ ...minimal, claims: [{ partyId: 'b', field: 'uscc', value: 'x' }] })), /\/claims\/0\/partyId no party has the id "b"/u],
    ['a pack that is gone', () => file(JSON.stringify({ ...minimal, pack: 'gone' })), /\/pack must be a rule pack, or the id of one: article-2026/u],
    ['a pack with a mistake', () => file(JSON.stringify({ ...minimal, pack: { id: 'own' } })), /\/pack\/version must be/u],
  ])('%s: one clear line and exit code 1', async (_, path, line) => {
    expect(await judge([path()])).toBe(1);
    expect(err[0]).toMatch(line);
    expect(err.every((text) => !text.includes('\n'))).toBe(true);
    expect(out).toEqual([]);
  });

  test('bad usage is exit code 2', async () => {
    expect(await judge([])).toBe(2);
    expect(await judge(['a.json', 'b.json'])).toBe(2);
    expect(await judge(['--what'])).toBe(2);
    expect(err[0]).toMatch(/^Usage:/u);
  });

  test('--schema prints the form of a pack', async () => {
    expect(await judge(['--schema'])).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ title: 'Rule pack' });
  });

  test('--help describes the case file', async () => {
    expect(await judge(['--help'])).toBe(0);
    expect(out[0]).toMatch(/observations {2}\[/u);
  });
});
