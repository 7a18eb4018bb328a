// @vitest-environment happy-dom
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

const PAGES: [name: string, html: string][] = [
  ['table', `<table class="t"><tr><td class="l" align="right">企业名称</td><td class="c">温州瓯江报关行有限公司</td><td class="l">海关备案编码</td><td class="c">3303980T4W</td></tr><tr><td class="l">信用等级</td><td class="c" colspan="3">常规企业</td></tr></table>`],
  ['boxes', ['企业名称', '所在地海关', '信用等级', '备案批次'].map((label, at) => `<div class="row" data-n="${at}"><div class="k">${label}</div><div class="v" title="x"><span>值第${'一二三四'[at]}</span></div></div>`).join('')],
  ['lines', `<ul><li><span>企业名称：</span>温州瓯江报关行有限公司</li><li><span>住所：</span>温州市江滨路 7 号</li></ul>`],
  ['form', `<form><div class="i"><label for="n">企业名称</label><div><input id="n" readonly value="温州瓯江报关行有限公司"></div></div></form>`],
  ['list', `<dl><dt>企业名称</dt><dd>温州瓯江报关行有限公司</dd><dt>信用等级</dt><dd>常规企业</dd></dl>`],
];

const texts = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, 4);
  const found: Text[] = [];
  while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
  return found.filter((text) => text.data.trim() !== '');
};

const CHANGES: [name: string, change: (root: Element) => void][] = [
  ['a span around every text', (root) => texts(root).forEach((text) => {
    const span = document.createElement('span');
    text.replaceWith(span);
    span.append(text);
  })],
  ['all classes renamed', (root) => root.querySelectorAll('[class]').forEach((element) => element.setAttribute('class', `z${element.className}9`))],
  ['attributes in another order', (root) => root.querySelectorAll('*').forEach((element) => {
    const all = [...element.attributes].map(({ name, value }): [string, string] => [name, value]);
    for (const [name] of all) element.removeAttribute(name);
    for (const [name, value] of all.toReversed()) element.setAttribute(name, value);
  })],
  ['every text split in two', (root) => texts(root).forEach((text) => void (text.length > 1 && text.splitText(text.length >> 1)))],
  ['comments everywhere', (root) => texts(root).forEach((text) => text.before(document.createComment('信用等级：失信企业')))],
  ['an unrelated table beside it', (root) => root.insertAdjacentHTML('beforeend', '<table><tr><th>日期</th><th>标题</th></tr><tr><td>2026-10-01</td><td>通知</td></tr><tr><td>2026-10-02</td><td>公告</td></tr></table>')],
];

/** Readings with the values in simplified characters, for what is compared is the field and the state. */
const toSimplified = Converter({ from: 'tw', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 'tw' });

function readings(change: (root: Element) => void, html: string): string[] {
  document.body.innerHTML = `<main>${html}</main>`;
  change(document.querySelector('main') as Element);
  const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/' });
  return reading.subjects.flatMap((subject) => subject.readings.map(({ field, raw, state }) => `${field}=${raw} (${state})`));
}

describe.each(PAGES)('readings of a page of %s', (_, html) => {
  it('are there', () => expect(readings(() => undefined, html).length).toBeGreaterThan(0));

  it('are the same in traditional characters', () => {
    const traditional = readings((root) => texts(root).forEach((text) => {
      text.data = toTraditional(text.data);
    }), html);
    expect(traditional.map((reading) => toSimplified(reading))).toEqual(readings(() => undefined, html).map((reading) => toSimplified(toTraditional(reading))));
  });

  it.each(CHANGES)('do not change with %s', (_name, change) => {
    expect(readings(change, html)).toEqual(readings(() => undefined, html));
  });
});
