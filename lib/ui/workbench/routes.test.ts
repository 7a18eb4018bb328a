// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { hrefOf, parseRoute } from './routes';

describe('routes', () => {
  test.each([
    ['', []],
    ['#/', []],
    ['#/parties', ['parties']],
    ['#/parties/%E4%BC%81%E4%B8%9A%2F1/edit', ['parties', '企业/1', 'edit']],
    ['#/parties/%E4%BC', ['parties', '%E4%BC']],
  ])('%s', (hash, path) => {
    expect(parseRoute(hash).path).toEqual(path);
  });

  test('what goes into an address comes out of it', () => {
    const href = hrefOf(['parties', 'a/b?c#d'], { q: '云帆 & 100%', role: undefined, empty: '' });
    const route = parseRoute(href);
    expect(route.path).toEqual(['parties', 'a/b?c#d']);
    expect([...route.query]).toEqual([['q', '云帆 & 100%']]);
  });
});
