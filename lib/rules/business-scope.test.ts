import { expect, test } from 'vitest';
import { readTradeScope } from './business-scope';
import vectors from './vectors.json';

test.each(vectors.businessScope)('$text', ({ text, goods, technology, near }) => {
  expect(readTradeScope(text)).toEqual({ goods, technology, truncated: false, ...(near && { near }) });
});

test.each([
  ['货物、技术进出口', { goods: true, technology: true }],
  ['一般项目：货物进出口(除依法须经批准的项目外，凭营业执照依法自主开展经营活动)', { goods: true }],
  ['货物进出口，不含危险化学品', { goods: true }],
  ['技术进出口〓', { technology: true, goods: false }],
  ['Business scope: import & export of goods', { goods: true }],
  ['Goods import and export', { goods: true }],
  ['经营本企业自产产品的出口业务', { goods: false, near: 'ownProductsOnly' }],
  ['不得从事货物进出口', { goods: false, technology: false }],
  ['国内贸易代理；销售…', { goods: false, truncated: true }],
  ['', { goods: false, technology: false }],
])('%s', (text, expected) => {
  expect(readTradeScope(text)).toMatchObject(expected);
});
