import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingReport, shapeOf } from './reading-report';
import type { ReadPair, WhatWasRead } from './what-was-read';

const pair = (label: string, value: string, more: Partial<ReadPair> = {}): ReadPair => ({
  frame: 0, pair: 0, label, value, state: 'shown', path: '1.0.2', likeness: 0.8, meaning: { kind: 'unknown' }, use: { code: 'labelUnknown' }, ...more,
});
const read = (...pairs: ReadPair[]): WhatWasRead => ({
  host: { kind: 'unofficial', host: 'data.example' }, state: 'read', readAt: '2026-11-23T00:00:00.000Z', version: '0.1.0', pairs,
  frames: [{ frame: 0, host: 'data.example', page: '/acme-trading/*', revision: 1, state: 'read', stoppedEarly: 'nodeBudget' }],
});

describe('shapeOf', () => {
  it.each([['91440101MA59L7Q2XD', '99999999AA99A9A9AA'], ['广州岭澜进出口代理有限公司(总部)', '文文文文文文文文文文文文文(文文)'], ['138****5678', '999****9999'], ['张**', '文**'], ['a.b@c.example', 'A.A@A.AAAAAAA'], ['Ελλάς 12', 'AAAAA 99']])('%s → %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });

  it('keeps no letter, digit or Chinese character of any text', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => shapeOf(text).replaceAll(/[A9文]/gu, '').search(/[\p{L}\p{N}]/u) === -1));
  });
});

describe('readingReport', () => {
  it('says version, host, states, labels, meanings, uses and places', () => {
    const report = readingReport(read(pair('信用等级', '常规企业', { meaning: { kind: 'field', field: 'creditLevel' }, lesson: 'l', likeness: 1, use: { code: 'compared', outcome: 'mismatch', claimed: '高级认证企业' } })));
    expect(report).toContain('Countercheck 0.1.0 | unofficial | read | 1 frames | 1 pairs');
    expect(report).toContain('- 信用等级 | 文文文文 | shown | creditLevel (taught) | compared mismatch | 1.0.2');
    expect(report).toContain('nodeBudget');
    expect(report).not.toContain('高级认证企业');
    expect(report).not.toContain('acme-trading');
  });

  it('prints an unknown label that reads like one, and only the shape of one that may be a value', () => {
    const report = readingReport(read(pair('关务信誉等级', '甲'), pair('赵明', '经理', { likeness: 0.8 }), pair('联络人', '赵明'), pair('某某有限公司', '—', { likeness: 0.15 }), pair('序号', '1', { meaning: { kind: 'notALabel' } })));
    expect(report).toContain('- 关务信誉等级 |');
    expect(report).toContain('- 联络人 | 文文 |');
    expect(report).not.toContain('赵明');
    expect(report).not.toContain('某某有限公司');
    expect(report).not.toContain('序号');
  });

  it('prints of a taught label only the shape where it may be a value a person pointed at', () => {
    const taught = { lesson: 'l', meaning: { kind: 'ignored' as const } };
    const report = readingReport(read(pair('陈志谦', '甲', { ...taught, likeness: 0.5 }), pair('信誉等级', '乙', { ...taught, likeness: 0.8 })));
    expect(report).not.toContain('陈志谦');
    expect(report).toContain('- 信誉等级 |');
  });

  it('tells a long value by its beginning and length', () => {
    expect(readingReport(read(pair('经营范围', '货'.repeat(300))))).toContain(`${'文'.repeat(60)}… (300)`);
  });
});
