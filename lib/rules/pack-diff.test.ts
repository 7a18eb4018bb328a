import { expect, test } from 'vitest';
import { diffPacks } from './pack-diff';
import { findPack } from './packs';

const [article, law] = [findPack('article-2026')!, findPack('law-2026-04')!];

test('what public law changes in the rules of the article', () => {
  const { added, dropped, changed } = diffPacks(article, law);
  expect(added).toEqual([]);
  expect(dropped).toEqual(['PACK-05', 'PACK-06', 'RISK-04', 'RISK-05', 'REG-02', 'DYN-08']);
  expect(changed.map(({ rule }) => rule)).toEqual(['PACK-01', 'PACK-02', 'LIC-06', 'AEO-09', 'DYN-02', 'DYN-07']);
  expect(changed.every(({ what }) => what.join() === 'params')).toBe(true);
});

test('a pack does not differ from itself, and dropping one way is adding the other', () => {
  expect(diffPacks(article, article)).toEqual({ added: [], dropped: [], changed: [] });
  expect(diffPacks(law, article).added).toEqual(diffPacks(article, law).dropped);
});
