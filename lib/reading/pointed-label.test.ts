// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { type PlacedPair, pointedLabel } from './pointed-label';

function placed(html: string, label: string, labelAt: string, valueAt: string): PlacedPair {
  document.body.innerHTML = html;
  return { label, labelNode: document.querySelector(labelAt)!.firstChild, valueNode: document.querySelector(valueAt)! };
}

const ROW = '<table><tr><th id="l">信用等级：</th><td id="v"><b>常规企业</b></td></tr></table><p id="p">联络号：138</p><p id="long"></p>';

it('is the label of the pair whose label or value is pointed at', () => {
  const pair = placed(ROW, '信用等级', '#l', '#v');
  const at = (selector: string) => pointedLabel([pair], { node: document.querySelector(selector)!, offset: 0 });
  expect([at('#l'), at('#v b'), at('#v')]).toEqual(['信用等级', '信用等级', '信用等级']);
  expect(pointedLabel([pair], { node: document.querySelector('#l')!.firstChild!, offset: 2 })).toBe('信用等级');
});

it('is the text up to its colon where no pair was read', () => {
  placed(ROW, '信用等级', '#l', '#v');
  expect(pointedLabel([], { node: document.querySelector('#p')!.firstChild!, offset: 0 })).toBe('联络号');
});

it('is nothing where there is no text, or a text too long for a label', () => {
  placed(ROW, '信用等级', '#l', '#v');
  const long = document.querySelector('#long')!;
  expect(pointedLabel([], { node: long, offset: 0 })).toBeUndefined();
  long.textContent = '文'.repeat(61);
  expect(pointedLabel([], { node: long, offset: 0 })).toBeUndefined();
});

it('is the nearest label before the pointer where one text holds several', () => {
  document.body.innerHTML = '<p id="p">电话：020-1 邮编：510000</p>';
  const node = document.querySelector('#p')!.firstChild!;
  const pairs = ['电话', '邮编'].map((label) => ({ label, labelNode: node, valueNode: node }));
  expect(pointedLabel(pairs, { node, offset: 4 })).toBe('电话');
  expect(pointedLabel(pairs, { node, offset: 12 })).toBe('邮编');
});
