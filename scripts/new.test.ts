import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack } from '../lib/rules/packs';
import { makeNew } from './new';

const PROJECT = resolve(import.meta.dirname, '..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'countercheck-new-'));
  for (const folder of ['lib/locales', 'lib/rules/packs']) cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const catalogue = (tag: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, 'lib/locales', `${tag}.json`), 'utf8')) as Record<string, unknown>;

describe('makeNew', () => {
  it('writes a portal with a page and its name in every language', () => {
    expect(makeNew(root, ['portal', 'stub-test-register'])).toMatchObject({ code: 0 });
    expect(existsSync(join(root, 'lib/portals/stub-test-register/fixtures/detail/page.html'))).toBe(true);
    for (const tag of ['en', 'zh_CN', 'zh_TW']) expect(catalogue(tag)).toHaveProperty(['portal.stub-test-register'], 'Stub test register');
  });

  it('names the file of a field after its id', () => {
    expect(makeNew(root, ['field', 'stubTestField'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, 'lib/fields/stub-test-field.ts'), 'utf8')).toContain("id: 'stubTestField'");
    expect(catalogue('en')).toHaveProperty(['field.stubTestField'], 'Stub test field');
  });

  it('adds a rule to the default pack, whose other lines stay as they were', () => {
    const pack = join(root, 'lib/rules/packs/article-2026.json');
    const before = readFileSync(pack, 'utf8');
    expect(makeNew(root, ['rule', 'STUBTEST-999'])).toMatchObject({ code: 0 });
    const after = readFileSync(pack, 'utf8');
    expect(parsePack(JSON.parse(after))).toMatchObject({ ok: true });
    expect(after.startsWith(before.trimEnd().slice(0, -'\n  ]\n}'.length))).toBe(true);
    expect(makeNew(root, ['rule', 'STUBTEST-999'])).toMatchObject({ code: 1 });
  });

  it('leaves what stands in the catalogues as it was', () => {
    const before = Object.entries(catalogue('en'));
    makeNew(root, ['field', 'stubTestField']);
    expect(Object.entries(catalogue('en')).filter(([key]) => key !== 'field.stubTestField')).toEqual(before);
  });

  it.each([
    [['thing', 'x'], /"thing" cannot be made new/],
    [['portal'], /Usage: npm run new:portal/],
    [['portal', 'a', 'b'], /Usage/],
    [['portal', '../escape'], /"\.\.\/escape" is no portal id/],
    [['portal', 'Upper'], /"Upper" is no portal id/],
    [['rule', 'new'], /"new" is no rule id/],
    [['rule', 'DYN-05'], /There is a rule "DYN-05" already/],
    [['field', 'kebab-case'], /"kebab-case" is no field id/],
  ])('refuses %j', (args, line) => {
    const { code, lines } = makeNew(root, args);
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(line);
  });

  it('refuses an id that is taken', () => {
    makeNew(root, ['portal', 'stub-test-register']);
    expect(makeNew(root, ['portal', 'stub-test-register'])).toMatchObject({ code: 1, lines: [expect.stringMatching(/already/)] });
  });
});
