// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MAX_PAIRS } from './pair-collector';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

const vocabulary = buildVocabulary(readerLanguage);
const COMPANY = '<table><tr><th>企业名称</th><td>舟山沈家门货运代理有限公司</td></tr></table>';

function read(budget?: { nodes: number; textLength: number; milliseconds: number }) {
  return readPage(document, { vocabulary, url: 'https://example.invalid/', budget }).reading;
}

/** Elements inside one another, made without the parser's own depth limit. */
function nest(depth: number, name: string): Element {
  const top = document.createElement(name);
  let inner: Element = top;
  for (let level = 1; level < depth; level += 1) inner = inner.appendChild(document.createElement(name));
  inner.innerHTML = COMPANY;
  return top;
}

const names = (reading: ReturnType<typeof read>): string[] => reading.pairs.filter(({ label }) => label === '企业名称').map(({ value }) => value);

describe('hostile pages', () => {
  it.each(['div', 'span', 'dd', 'li'])('reads what stands 1 500 %s deep', (name) => {
    document.body.replaceChildren(nest(1_500, name));
    expect(names(read({ nodes: 10_000, textLength: 10_000, milliseconds: 60_000 }))).toEqual(['舟山沈家门货运代理有限公司']);
  });

  it('keeps a bounded number of pairs of a label repeated 10 000 times', () => {
    document.body.innerHTML = '<p>企业名称：甲公司</p>'.repeat(10_000);
    const reading = read({ nodes: 1_000_000, textLength: 10_000_000, milliseconds: 60_000 });
    expect(reading.pairs).toHaveLength(MAX_PAIRS);
    expect(reading.stoppedEarly).toBe('nodeBudget');
  });

  it('keeps a bounded number of readings of one company, and says so', () => {
    const rows = Array.from({ length: 600 }, (_, at) => `<tr><td>44${String(at).padStart(8, '0')}</td><td>2031-01-01</td></tr>`).join('');
    document.body.innerHTML = `${COMPANY}<table><tr><th>海关备案编码</th><th>报关有效期</th></tr>${rows}</table>`;
    const reading = read({ nodes: 1_000_000, textLength: 10_000_000, milliseconds: 60_000 });
    expect(reading.subjects[0]?.readings).toHaveLength(500);
    expect(reading.stoppedEarly).toBe('nodeBudget');
  });

  it('takes no long text for a label, and keeps what it says of the page short', () => {
    document.title = '系统错误'.repeat(1_000);
    document.body.innerHTML = `<table><tr><th>${'企业'.repeat(3_000)}</th><td>值</td></tr></table>`;
    const { pairs, state, stateText } = read();
    expect(pairs).toEqual([]);
    expect(state).toBe('portalError');
    expect(stateText?.length).toBeLessThanOrEqual(500);
    document.title = '';
  });

  it('says that it stopped early where it divided no further', () => {
    document.body.innerHTML = COMPANY + `<div><p>第三条</p><svg>${'<path></path>'.repeat(20)}</svg></div>`.repeat(400);
    expect(read({ nodes: 5_000, textLength: 1e9, milliseconds: 60_000 }).stoppedEarly).toBe('nodeBudget');
  });

  it('cuts a text of 10 MB and keeps what stands before it', () => {
    document.body.innerHTML = `${COMPANY}<p></p>`;
    document.querySelector('p')?.append(`经营范围：${'货物进出口；'.repeat(1_700_000)}`);
    const reading = read();
    expect(names(reading)).toHaveLength(1);
    expect(Math.max(...reading.pairs.map(({ value }) => value.length))).toBeLessThanOrEqual(20_000);
  });

  it('stops at the budgets of nodes and text and says which', () => {
    document.body.innerHTML = COMPANY + '<p>第三条</p>'.repeat(500);
    expect(read({ nodes: 200, textLength: 1e9, milliseconds: 60_000 }).stoppedEarly).toBe('nodeBudget');
    expect(read({ nodes: 1e9, textLength: 300, milliseconds: 60_000 }).stoppedEarly).toBe('textBudget');
    expect(read({ nodes: 1e9, textLength: 1e9, milliseconds: -1 }).stoppedEarly).toBe('timeBudget');
    expect(names(read({ nodes: 200, textLength: 1e9, milliseconds: 60_000 }))).toHaveLength(1);
  });

  it('reads a row of 5 000 columns without keeping them all', () => {
    document.body.innerHTML = `<table><tr>${'<td>企业名称</td><td>甲公司</td>'.repeat(2_500)}</tr></table>`;
    expect(read().pairs.length).toBeLessThan(300);
  });

  it('is not fooled by elements named like DOM properties', () => {
    document.body.innerHTML = `<form><input name="children"><input name="nodeType"><img name="body"><input name="localName">${COMPANY}</form><img name="body"><form name="title"></form>`;
    const [form] = document.getElementsByTagName('form');
    // The walker of this test's DOM reads firstChild, nextSibling and parentNode itself; a browser's does not: tests/e2e/hostile-pages.test.ts.
    for (const name of ['nodeType', 'localName', 'children', 'ownerDocument']) {
      Object.defineProperty(form, name, { value: form, configurable: true });
    }
    expect(names(read())).toEqual(['舟山沈家门货运代理有限公司']);
  });

  it.each([
    ['zero-width characters in a label', '<p>企\u200b业\u200d名\ufeff称：舟山公司</p>'],
    ['direction controls around a label', '<p>\u202e企业名称\u202c：舟山公司</p>'],
    ['wide blanks and a soft hyphen', '<p>企\u00ad业　名\u3000称 ：舟山公司</p>'],
    ['compatibility characters', '<p>企业名称﹕舟山公司</p>'],
  ])('reads a label through %s', (_, html) => {
    document.body.innerHTML = html;
    expect(read().subjects[0]?.readings).toMatchObject([{ field: 'legalName', raw: '舟山公司' }]);
  });

  it('takes text that looks like code for text', () => {
    document.body.innerHTML = `<table><tr><th>企业名称</th><td>{"type":"page/report"}&lt;script&gt;alert(1)&lt;/script&gt;</td></tr></table>`;
    expect(names(read())).toEqual(['{"type":"page/report"}<script>alert(1)</script>']);
  });

  it('never changes the page', () => {
    document.body.innerHTML = `${COMPANY}<form><label>住所</label><input value="x"></form>`;
    const before = document.documentElement.outerHTML;
    read();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('reads an empty document and one without a body', () => {
    document.body.innerHTML = '';
    expect(read()).toMatchObject({ pairs: [], subjects: [] });
    const bare = document.implementation.createHTMLDocument('');
    bare.documentElement.replaceChildren();
    expect(readPage(bare, { vocabulary, url: 'not a url' }).reading.pairs).toEqual([]);
  });
});
