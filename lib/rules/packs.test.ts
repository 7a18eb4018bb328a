import { describe, expect, test } from 'vitest';
import { REASONS } from '../domain/reasons';
import { DEFAULT_PACK, findPack, parsePack, shippedPacks } from './packs';
import { kinds } from './registry';

const good = {
  id: 'own', version: '1.0.0', title: 'Own rules', source: 'Compliance team',
  rules: [{ id: 'OWN-1', kind: 'expiry', title: 'Certificate', params: { field: 'certificateValidTo', warnDays: 60 }, severity: 'warning', quote: 'Our policy, 4.2' }],
};
const withRule = (over: object) => ({ ...good, rules: [{ ...good.rules[0], ...over }] });

test('a kind is found by its file, and its id is the name of the file', () => {
  const files = Object.keys(import.meta.glob(['./kinds/*.ts', '!./kinds/*.test.ts'])).map((path) => path.slice('./kinds/'.length, -'.ts'.length));
  expect([...kinds.keys()].sort()).toEqual(files.sort());
});

describe.each([...shippedPacks().values()])('pack $id', (pack) => {
  test('is one of its file, rests every rule on a sentence, and expects known reasons only', () => {
    expect(findPack(pack.id)).toBe(pack);
    for (const rule of pack.rules) {
      expect([rule.id, rule.quote.length > 5]).toEqual([rule.id, true]);
      for (const { expect: codes } of rule.examples ?? []) for (const code of codes) expect(Object.keys(REASONS)).toContain(code);
    }
  });

  test('every rule and the pack have their words in Chinese, in both scripts', () => {
    for (const { id, title, lawNote, translations } of pack.rules) {
      for (const tag of ['zh_CN', 'zh_TW'] as const) {
        const words = translations?.[tag];
        expect([id, tag, words?.title !== undefined && words.title !== title, words?.lawNote !== undefined]).toEqual([id, tag, true, lawNote !== undefined]);
      }
    }
    expect(Object.keys(pack.translations ?? {}).sort()).toEqual(['zh_CN', 'zh_TW']);
  });

  test('every rule has examples', () => {
    expect(pack.rules.filter(({ examples = [] }) => examples.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('every rule that can find something shows when it does and when it does not', () => {
    for (const { id, examples = [] } of pack.rules.filter(({ kind }) => kind === 'estimate')) {
      expect([id, examples.some(({ exposure }) => Object.keys(exposure ?? {}).length > 0), examples.some(({ exposure }) => exposure && Object.keys(exposure).length === 0)]).toEqual([id, true, true]);
    }
    for (const { id, examples = [] } of pack.rules.filter(({ kind }) => !SILENT.has(kind))) {
      expect([id, examples.some(({ expect: codes }) => codes.length > 0), examples.some(({ expect: codes }) => codes.length === 0)]).toEqual([id, true, true]);
    }
  });
});

/** Kinds that only tell, and find nothing. */
const SILENT = new Set(['info', 'estimate']);

test('the default pack ships', () => {
  expect(findPack(DEFAULT_PACK)?.rules.length).toBeGreaterThan(10);
  expect(findPack('gone')).toBeUndefined();
});

test('the default pack holds every rule of the article, none twice', () => {
  const count = (group: string) => findPack(DEFAULT_PACK)!.rules.filter(({ id }) => id.startsWith(`${group}-`)).length;
  expect(['PACK', 'RISK', 'LIC', 'REG', 'AEO', 'DYN', 'LNK', 'ACT'].map(count)).toEqual([6, 5, 7, 7, 10, 9, 3, 3]);
});

describe('a pack that takes over another', () => {
  const base = findPack(DEFAULT_PACK)!;
  const overlay = { id: 'own', version: '2.0.0', title: 'Own', source: 'Team', extends: DEFAULT_PACK };
  const ruleOf = (json: object, id: string) => {
    const result = parsePack(json);
    return result.ok ? result.pack.rules.find((rule) => rule.id === id) : result;
  };

  test('keeps what it does not change, with the version it came from', () => {
    expect(ruleOf(overlay, 'LNK-01')).toEqual({ ...base.rules.find(({ id }) => id === 'LNK-01'), from: { pack: base.id, version: base.version } });
  });
  test('changes parameters one by one', () => {
    const changed = ruleOf({ ...overlay, change: { 'DYN-06': { params: { warnDays: 60 }, severity: 'warning' } } }, 'DYN-06');
    expect(changed).toMatchObject({ params: { field: 'certificateValidTo', warnDays: 60 }, severity: 'warning' });
    expect(changed).not.toHaveProperty('from');
  });
  test('keeps translations of the words it does not replace, and no others', () => {
    const lawNote = 'Our counsel agrees.';
    const before = base.rules.find(({ id }) => id === 'DYN-02')!.translations?.zh_CN;
    expect(ruleOf({ ...overlay, change: { 'DYN-02': { severity: 'critical' } } }, 'DYN-02')).toMatchObject({ translations: { zh_CN: before } });
    expect(ruleOf({ ...overlay, change: { 'DYN-02': { lawNote } } }, 'DYN-02')).toMatchObject({ lawNote, translations: { zh_CN: { title: before?.title } } });
    const own = ruleOf({ ...overlay, change: { 'DYN-02': { title: 'Changes', translations: { zh_CN: { title: '变更' } } } } }, 'DYN-02');
    expect(own).toMatchObject({ title: 'Changes', translations: { zh_CN: { title: '变更' }, zh_TW: expect.not.objectContaining({ title: expect.anything() }) } });
  });
  test('drops and adds', () => {
    const json = { ...overlay, drop: ['REG-02'], rules: good.rules };
    expect(ruleOf(json, 'REG-02')).toBeUndefined();
    expect(ruleOf(json, 'OWN-1')).toMatchObject({ kind: 'expiry' });
  });
  test.each([
    ['/extends', { ...overlay, extends: 'gone' }],
    ['/drop/0', { ...overlay, drop: ['GONE-1'] }],
    ['/change/GONE-1', { ...overlay, change: { 'GONE-1': {} } }],
  ])('is refused at %s', (path, json) => {
    expect(parsePack(json)).toMatchObject({ ok: false, problems: [{ path }] });
  });
});

test('a pack of one\'s own is parsed', () => {
  expect(parsePack(good)).toMatchObject({ ok: true, pack: { id: 'own' } });
});

test.each([
  ['not an object', 17, ''],
  ['no rules', { ...good, rules: undefined }, '/rules'],
  ['unknown key', withRule({ severty: 'warning' }), '/rules/0'],
  ['unknown severity', withRule({ severity: 'high' }), '/rules/0/severity'],
  ['unknown kind', withRule({ kind: 'guess' }), '/rules/0/kind'],
  ['missing parameter', withRule({ params: { field: 'certificateValidTo' } }), '/rules/0/params/warnDays'],
  ['parameter out of range', withRule({ params: { field: 'certificateValidTo', warnDays: -1 } }), '/rules/0/params/warnDays'],
  ['parameter nobody knows', withRule({ params: { field: 'certificateValidTo', warnDays: 1, days: 2 } }), '/rules/0/params'],
  ['impossible date', withRule({ effectiveFrom: '2026-02-30' }), '/rules/0/effectiveFrom'],
  ['no quote', withRule({ quote: '' }), '/rules/0/quote'],
  ['version in words', { ...good, version: 'new' }, '/version'],
  ['id used twice', { ...good, rules: [good.rules[0], good.rules[0]] }, '/rules/1/id'],
])('%s is refused by its path', (_, pack, path) => {
  const result = parsePack(pack);
  expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toEqual([path]);
  if (!result.ok) for (const { problem } of result.problems) expect(problem).toMatch(/^(?:must|has|".*" is)/u);
});
