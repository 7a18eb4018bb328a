// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerLanguage } from '../portals/reader-language';
import { PageReader, type ReadOptions } from './page-reader';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

const options: ReadOptions = { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/', budget: { nodes: 1e6, textLength: 1e8, milliseconds: 60_000 } };

const BLOCKS = [
  '<table><tr><th>企业名称</th><td>宁波甬江报关有限公司</td></tr><tr><th>信用等级</th><td>认证企业</td></tr></table>',
  '<dl><dt>所在地海关</dt><dd>甬城海关</dd><dt>备案日期</dt><dd>2021-04-06</dd></dl>',
  '<section><h3>备案信息</h3><div class="r"><div class="k">经营类别</div><div class="v">报关企业</div></div><div class="r"><div class="k">泊位</div><div class="v">北三</div></div></section>',
  '<form><div><label>住所</label><input value="宁波市北仑区明州路 8 号" readonly></div></form>',
  '<ul><li><span>通知公告</span><em>2026-11-23</em></li><li><span>潮汐表</span><em>2026-11-24</em></li></ul>',
  '<p>本平台公示的信息由企业报送，<b>海关</b>对其真实性不作保证。</p>',
];

/** A page large enough to be divided: articles of about a dozen elements. */
function fill(articles: number): void {
  const article = (at: number): string => `<article>${BLOCKS[at % BLOCKS.length]}${BLOCKS[(at * 5 + 2) % BLOCKS.length]}<p>第 ${at} 篇。</p></article>`;
  document.body.innerHTML = `<header><h1>公示平台</h1></header><main>${Array.from({ length: articles }, (_, at) => article(at)).join('')}</main><footer>版权所有</footer>`;
}

const elements = (): Element[] => [...document.body.querySelectorAll('*')];
const pick = (at: number): Element => elements()[Math.floor(at * (elements().length - 1))] as Element;

/** Ways a page changes, at a place from 0 to 1. */
const CHANGES: Record<string, (at: number) => void> = {
  'a text is another': (at) => void (pick(at).firstChild !== null && pick(at).firstChild?.nodeType === 3 && (pick(at).firstChild as Text).replaceData(0, 1, '新')),
  'an element goes': (at) => (pick(at).tagName === 'MAIN' ? undefined : pick(at).remove()),
  'an element comes twice': (at) => (pick(at).tagName === 'MAIN' ? undefined : pick(at).after(pick(at).cloneNode(true))),
  'an article comes': (at) => pick(at).closest('article, header, footer')?.insertAdjacentHTML('beforebegin', `<article>${BLOCKS[0]}<h3>新节</h3>${BLOCKS[2]}</article>`),
  'many articles come': (at) => pick(at).closest('article')?.insertAdjacentHTML('afterend', `<div>${`<article>${BLOCKS[1]}${BLOCKS[4]}</article>`.repeat(120)}</div>`),
  'a script comes before everything': () => document.body.prepend(document.createElement('script')),
  'a class is another': (at) => pick(at).setAttribute('class', 'x'),
  'a control is filled in by a script': (at) => {
    const controls = document.querySelectorAll('input');
    const control = controls[Math.floor(at * (controls.length - 1))];
    if (control !== undefined) control.value = '宁波市江北区人民路 3 号';
  },
};

/** Tells the reader of what has changed since, as the watch of a page does. */
function follow(reader: PageReader): () => void {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => {
    for (const { target, type } of observer.takeRecords()) reader.changed(target, type === 'childList');
  };
}

describe('a reader that goes on with a page', () => {
  it('reads a divided page as it reads it whole', () => {
    fill(20);
    const small = readPage(document, options).reading;
    const filler = document.createElement('section');
    filler.innerHTML = '<article><h4>通知</h4><p>第一条。</p><p>第二条，<b>海关</b>发布。</p><ul><li>其他</li></ul></article>'.repeat(300);
    document.body.append(filler);
    const large = readPage(document, options).reading;
    expect(large.pairs).toEqual(small.pairs);
    expect(large.subjects).toEqual(small.subjects);
  });

  it('says after any changes what a fresh reader says', () => {
    const change = fc.record({ what: fc.constantFrom(...Object.keys(CHANGES)), at: fc.noBias(fc.integer({ min: 0, max: 9_999 })).map((at) => at / 10_000) });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      fill(150);
      const reader = new PageReader(document, options);
      const tell = follow(reader);
      reader.read();
      for (const { what, at } of changes) {
        CHANGES[what]?.(at);
        tell();
        // A change nobody tells of (a value set by a script) shows at the next reading for any reason.
        reader.changed(document.documentElement, false);
        expect(reader.read().reading).toEqual(readPage(document, options).reading);
      }
    }), { numRuns: 40 });
  }, 120_000);

  it('keeps what has not changed: the very same pairs', () => {
    fill(150);
    const reader = new PageReader(document, options);
    const tell = follow(reader);
    const before = reader.read().reading.pairs;
    (document.querySelector('td') as Element).textContent = '宁波镇海报关有限公司';
    tell();
    const after = reader.read().reading.pairs;
    expect(after.filter((pair) => before.includes(pair)).length).toBeGreaterThan(after.length * 0.7);
    expect(after.some(({ value }) => value === '宁波镇海报关有限公司')).toBe(true);
  });

  it('gives way between its steps, and takes in what changes meanwhile', () => {
    fill(150);
    const reader = new PageReader(document, options);
    const tell = follow(reader);
    let steps = 0;
    for (const _ of reader.steps()) {
      void _;
      steps += 1;
      if (steps === 3) (document.querySelector('td') as Element).textContent = '宁波镇海报关有限公司';
      tell();
    }
    expect(steps).toBeGreaterThan(4);
    expect(reader.read().reading).toEqual(readPage(document, options).reading);
  });

  it('finds the nodes of its pairs on the page', () => {
    fill(150);
    const { reading, nodes } = new PageReader(document, options).read();
    nodes().forEach(({ label, value }, at) => {
      expect(label?.textContent).toContain(reading.pairs[at]?.label);
      const shown = value instanceof HTMLInputElement ? value.value : value.textContent;
      expect(shown).toContain(reading.pairs[at]?.value);
    });
  });
});
