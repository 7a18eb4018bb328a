import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLevel } from './level-text';
import { LEVEL_NAMES, levelName } from './names';
import { compareLevels, isLevelId, lowestLevel, rankOf } from './order';
import { type LevelId, SCHEMES, schemeOf, schemeOn } from './schemes';
import vectors from './vectors.json';

const ids: LevelId[] = ['advancedCertified', 'certified', 'generalCertified', 'regular', 'discredited', 'seriouslyDiscredited'];
const levels = fc.constantFrom(...ids);

describe('reading a level', () => {
  test.each(vectors)('$text on $asOf', ({ text, asOf, kind, level, flags }) => {
    const result = readLevel(text, asOf);
    expect(result.kind).toBe(kind);
    if (result.kind !== 'level') return;
    expect(result.level).toBe(level);
    expect(result.flags.map((flag) => flag.code)).toEqual(flags);
  });

  test.each([
    ['AEO高级认证企业', 'advancedCertified'], ['高级认证企业（AEO）', 'advancedCertified'], ['海关高级认证企业', 'advancedCertified'],
    ['信用等级：高级认证企业', 'advancedCertified'], ['我司为海关认证企业', 'certified'], ['嚴重失信企業', 'seriouslyDiscredited'],
    ['Customs credit level: Certified Enterprise', 'certified'], ['ＡＥＯ高级认证', 'advancedCertified'], ['高级 认证企业', 'advancedCertified'],
  ])('%s is %s', (text, level) => {
    expect(readLevel(text, '2026-06-01')).toMatchObject({ kind: 'level', level });
  });

  test.each([
    ['我司不是高级认证企业', 'negated'], ['撤销高级认证企业', 'negated'], ['not certified', 'negated'], ['未被认定为高级认证企业', 'negated'],
    ['拟申请高级认证企业', 'unknown'], ['原高级认证企业', 'unknown'], ['高级认证企业培育对象', 'unknown'], ['高级认证企业 失信企业', 'unknown'],
    ['认证', 'unknown'], ['AAA', 'unknown'], ['5A', 'unknown'], ['AEO企业', 'ambiguous'], ['—', 'none'], ['GRADE', 'unknown'],
  ])('%s is %s', (text, kind) => {
    expect(readLevel(text, '2026-06-01').kind).toBe(kind);
  });

  test('AEO alone meant one level under order 251', () => {
    expect(readLevel('AEO认证企业', '2024-01-01')).toMatchObject({ level: 'advancedCertified', scheme: 'gacc-251-2021' });
    expect(readLevel('AEO认证企业', '2019-01-01').kind).toBe('ambiguous');
  });

  test('a flag carries the day of the change, and the scheme the name is of', () => {
    expect(readLevel('一般认证企业', '2026-06-01')).toEqual({
      kind: 'level', level: 'generalCertified', scheme: 'gacc-237-2018', flags: [{ code: 'abolished', on: '2021-11-01' }],
    });
    expect(readLevel('注册登记和备案企业', '2026-09-17')).toMatchObject({ level: 'regular', flags: [{ code: 'abolished', on: '2026-04-01' }] });
    expect(readLevel('常规企业', '2026-03-31')).toMatchObject({ flags: [{ code: 'notYet', on: '2026-04-01' }] });
    expect(readLevel('常规企业', '2026-04-01')).toMatchObject({ scheme: 'gacc-282-2026', flags: [] });
  });

  test('every name is read as its own level on a day its scheme was in force', () => {
    for (const name of LEVEL_NAMES) {
      const asOf = name.schemes ? schemeOf(name.schemes[0] ?? 'gacc-282-2026').from : '2026-06-01';
      expect([name.text, readLevel(name.text, asOf)]).toMatchObject([name.text, { kind: 'level', level: name.level }]);
    }
  });
});

describe('order', () => {
  test('is a total preorder', () => {
    fc.assert(fc.property(levels, levels, levels, (a, b, c) => {
      expect(compareLevels(a, a)).toEqual({ order: 0, steps: 0, sameScheme: true });
      expect(compareLevels(a, b).order + compareLevels(b, a).order).toBe(0);
      if (compareLevels(a, b).order <= 0 && compareLevels(b, c).order <= 0) expect(compareLevels(a, c).order <= 0).toBe(true);
    }));
  });

  test('within a scheme no two levels rank equal', () => {
    for (const scheme of SCHEMES) expect(new Set(scheme.levels.map(rankOf)).size).toBe(scheme.levels.length);
  });

  test('across schemes an equal rank is no equal level', () => {
    expect(compareLevels('certified', 'generalCertified')).toEqual({ order: 0, steps: 0, sameScheme: false });
    expect(compareLevels('advancedCertified', 'regular')).toEqual({ order: 1, steps: 2, sameScheme: true });
  });

  test('the lowest does not depend on the order of asking', () => {
    fc.assert(fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), fc.shuffledSubarray(ids), (some, more) => {
      expect(lowestLevel(some.toReversed())).toBe(lowestLevel(some));
      expect(rankOf(lowestLevel([...some, ...more]) ?? 'regular') <= rankOf(lowestLevel(some) ?? 'regular')).toBe(true);
    }));
    expect(lowestLevel([])).toBeUndefined();
  });
});

test('schemes follow one another without gap or overlap', () => {
  expect(schemeOn('2008-03-31')).toBeUndefined();
  expect(['2014-11-30', '2014-12-01', '2021-10-31', '2021-11-01', '2026-03-31', '2026-04-01'].map((day) => schemeOn(day)?.order))
    .toEqual([170, 225, 237, 251, 251, 282]);
});

test('names for screens', () => {
  expect(levelName('certified', 'zh_CN')).toBe('认证企业');
  expect(isLevelId('regular')).toBe(true);
  expect(isLevelId('toString')).toBe(false);
});
