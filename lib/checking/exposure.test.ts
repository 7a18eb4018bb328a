import { expect, test } from 'vitest';
import type { Finding } from '../domain/check';
import { findPack } from '../rules/packs';
import vectors from '../rules/vectors.json';
import { estimateExposure } from './exposure';

const article = findPack('article-2026')!;
const finding: Finding = {
  id: 'f', severity: 'critical', partyId: 'a', reason: { code: 'notShown', params: {} }, basis: { rule: 'X', pack: 'article-2026', version: '1.0.0', quote: 'x' },
};

test.each(vectors.fine)('goods of $goodsValue', ({ goodsValue, min, max }) => {
  expect(estimateExposure(article, [finding], { asOf: '2026-11-23', goodsValue })).toMatchObject({ fine: { min, max, basis: { rule: 'RISK-02', lawNote: expect.any(String) } } });
});

test('a delay counts make-up days', () => {
  expect(estimateExposure(article, [finding], { asOf: '2026-09-01', plannedOn: '2026-09-18' }))
    .toMatchObject({ delay: { from: '2026-09-22', to: '2026-09-24', provisional: false, basis: { rule: 'RISK-01' } } });
  expect(estimateExposure(article, [finding], { asOf: '2026-12-01', plannedOn: '2026-12-30' }).delay?.provisional).toBe(true);
});

test('nothing is at stake without an open finding, or without figures', () => {
  expect(estimateExposure(article, [{ ...finding, severity: 'notice' }], { asOf: '2026-11-23', goodsValue: 1000 })).toEqual({});
  expect(estimateExposure(article, [finding], { asOf: '2026-11-23' })).toEqual({ consequences: [expect.objectContaining({ rule: 'RISK-03' })] });
  expect(estimateExposure({ ...article, rules: [] }, [finding], { asOf: '2026-11-23', goodsValue: 1000, plannedOn: '2026-11-24' })).toEqual({});
});
