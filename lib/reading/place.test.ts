// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { resolvePlace } from './place';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

function read() {
  return readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/' });
}

describe('places', () => {
  it('lead back to the element of each value', () => {
    document.body.innerHTML = `<script></script><div><i></i><p>企业名称：<b>扬州邗江报关有限公司</b></p></div><table><tr><th>住所</th><td>扬州市文昌路 2 号</td></tr></table>`;
    const { reading, nodes: nodesNow } = read();
    const nodes = nodesNow();
    expect(reading.pairs).toHaveLength(2);
    reading.pairs.forEach(({ path, value }, index) => {
      const node = nodes[index]?.value as Node;
      const element = node.nodeType === 1 ? node : node.parentNode;
      expect(resolvePlace(document, path)).toBe(element);
      expect(element?.textContent).toBe(value);
    });
    expect(reading.pairs[0]?.path).toBe('1.1.1.0');
  });

  it('enter open shadow roots', () => {
    document.body.innerHTML = '<x-card></x-card>';
    const root = (document.body.firstElementChild as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<dl><dt>企业名称</dt><dd>扬州邗江报关有限公司</dd></dl>';
    const { reading } = read();
    expect(reading.pairs[0]).toMatchObject({ value: '扬州邗江报关有限公司', path: '1.0.s.0.1' });
    expect(resolvePlace(document, '1.0.s.0.1')).toBe(root.querySelector('dd'));
  });

  it('enter closed shadow roots through the function given', () => {
    document.body.innerHTML = '<x-card></x-card>';
    const host = document.body.firstElementChild as Element;
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<dl><dt>企业名称</dt><dd>扬州邗江报关有限公司</dd></dl>';
    expect(read().reading.pairs).toEqual([]);
    const shadowRootOf = (element: Element): ShadowRoot | null => (element === host ? root : null);
    const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/', shadowRootOf });
    expect(reading.pairs).toHaveLength(1);
  });

  it('are not written where they would be too long', () => {
    let level: Element = document.body;
    level.replaceChildren();
    for (let depth = 0; depth < 1_500; depth += 1) level = level.appendChild(document.createElement('i'));
    level.innerHTML = '<table><tr><th>企业名称</th><td>扬州邗江报关有限公司</td></tr></table>';
    expect(read().reading.pairs).toMatchObject([{ value: '扬州邗江报关有限公司', path: '' }]);
  });

  it('are nothing once the page has changed too much', () => {
    document.body.innerHTML = '<p></p>';
    expect(resolvePlace(document, '1.0.4.2')).toBeNull();
    expect(resolvePlace(document, 's.1')).toBeNull();
    expect(resolvePlace(document, '')).toBe(document.documentElement);
  });
});
