import { expect, test } from 'vitest';
import { normaliseName, relateNames } from './enterprise-name';

test.each([
  ['深圳市海帆报关有限公司', '深圳市海帆报关有限公司', { kind: 'same' }],
  ['深圳海帆（集团）有限公司', '深圳海帆(集团)有限公司', { kind: 'normalised', how: 'width' }],
  [' 深圳海帆 有限公司\u200B', '深圳海帆有限公司', { kind: 'normalised', how: 'width' }],
  ['ABC进出口有限公司', 'ａｂｃ进出口有限公司', { kind: 'normalised', how: 'width' }],
  ['深圳市海帆報關有限公司', '深圳市海帆报关有限公司', { kind: 'normalised', how: 'script' }],
  ['海帆贸易有限公司', '海帆贸易有限责任公司', { kind: 'different' }],
  ['海帆贸易有限公司', '海帆贸易股份有限公司', { kind: 'different' }],
  ['海帆贸易有限公司', '海帆贸易集团有限公司', { kind: 'different' }],
  ['海帆贸易有限公司', '海帆贸易有限公司上海分公司', { kind: 'branch' }],
  ['海帆贸易有限公司厦门分公司', '海帆贸易有限公司', { kind: 'branch' }],
  ['海帆贸易有限公司厦门分公司', '海帆贸易有限公司上海分公司', { kind: 'different' }],
  ['海帆贸易有限公司', '远舟贸易有限公司上海分公司', { kind: 'different' }],
  ['Haifan Trading Co., Ltd.', '海帆贸易有限公司', { kind: 'otherScript' }],
  ['Haifan Trading Co., Ltd.', 'HAIFAN TRADING CO.,LTD.', { kind: 'normalised', how: 'width' }],
])('%s / %s', (one, other, relation) => {
  expect(relateNames(one, other)).toEqual(relation);
  expect(relateNames(other, one)).toEqual(relation);
});

test('the key of a name is the same for every notation', () => {
  const key = normaliseName('深圳海帆(集团)有限公司');
  expect(normaliseName('深圳海帆（集團）有限公司')).toBe(key);
  expect(normaliseName(key)).toBe(key);
  expect(normaliseName('深圳海帆有限公司')).not.toBe(key);
});
