// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { snapshotNotes } from '../frame-files';
import { snapshotDocument } from './snapshot';

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});
afterEach(() => vi.restoreAllMocks());

const snapshot = (body: string, budget?: { nodes: number; characters: number }): string => {
  document.body.innerHTML = body;
  return snapshotDocument(document, budget);
};
const bodyOf = (html: string): string => /<body[^>]*>(.*)<\/body>/s.exec(html)![1]!;

describe('what is kept', () => {
  test('text and structure, set so that it reads back the same', () => {
    const body = '<table><tbody><tr><th>信用等级：</th><td title="a &quot;b&quot; &lt;c&gt;">1 &lt; 2 &amp; 3</td></tr></tbody></table>';
    expect(bodyOf(snapshot(body))).toBe(body.replace('&lt;c&gt;', '&lt;c>'));
  });

  test('what stands in the controls now, not what the page was sent with', () => {
    document.body.innerHTML = '<input value="old"><textarea>old</textarea><select><option selected>a</option><option value="2">b</option></select><input type="checkbox" checked><input type="radio">';
    const [text, area, select, box, radio] = document.body.children as unknown as [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, HTMLInputElement, HTMLInputElement];
    text.value = '91440101"MA';
    area.value = '\n两行\n</textarea>';
    select.selectedIndex = 1;
    box.checked = false;
    radio.checked = true;
    expect(bodyOf(snapshotDocument(document))).toBe(
      '<input value="91440101&quot;MA"><textarea>\n\n两行\n&lt;/textarea></textarea><select><option>a</option><option selected value="2">b</option></select><input type="checkbox" value="on"><input type="radio" checked value="on">',
    );
  });

  test('open shadow roots, as templates that open by themselves', () => {
    document.body.innerHTML = '<x-card><i slot="s">light</i></x-card>';
    const root = document.body.firstElementChild!.attachShadow({ mode: 'open' });
    root.innerHTML = '<b>inner</b><slot name="s"></slot>';
    expect(bodyOf(snapshotDocument(document))).toBe('<x-card><template shadowrootmode="open"><b>inner</b><slot name="s"></slot></template><i slot="s">light</i></x-card>');
  });

  test('style sheets as they apply, also rules that scripts added', () => {
    document.head.innerHTML = '<style media="print">.a { color: red }</style>';
    (document.head.firstElementChild as HTMLStyleElement).sheet!.insertRule('.b::after { content: "</style><script>"; }');
    const html = snapshot('');
    expect(html).toContain('<style media="print">');
    expect(html).toContain('<\\/style>');
    expect(html).toMatch(/\.a\s*\{\s*color: red/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  test('pictures that are data already; others keep their address where nothing fetches it', () => {
    const body = bodyOf(snapshot('<img src="data:image/png;base64,AA=="><img src="http://x.invalid/a.png" srcset="b.png 2x" alt="图">'));
    expect(body).toBe('<img src="data:image/png;base64,AA=="><img data-original-src="http://x.invalid/a.png" alt="图">');
  });

  test('a canvas as a picture, unless it may not be read', () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValueOnce('data:image/png;base64,QQ==').mockImplementation(() => {
      throw new DOMException('tainted', 'SecurityError');
    });
    expect(bodyOf(snapshot('<canvas width="5"></canvas><canvas></canvas>'))).toBe('<img width="5" src="data:image/png;base64,QQ=="><img>');
  });

  test('a frame as its place, naming its address', () => {
    const body = bodyOf(snapshot('<iframe srcdoc="a" name="x"></iframe><object data="http://x.invalid/?a=1&b"></object>'));
    expect(body).toMatch(/<span data-countercheck-frame="about:srcdoc">\[frame\]<\/span>/);
    expect(body).toContain('<span data-countercheck-frame="http://x.invalid/?a=1&amp;b">[frame]</span>');
    expect(body).not.toMatch(/<iframe|<object/);
  });
});

describe('what is left out', () => {
  test('scripts, handlers, refresh, base and addresses that run', () => {
    document.head.innerHTML = '<base href="http://evil.invalid/"><meta http-equiv="refresh" content="0;url=http://evil.invalid/"><script>1</script><link rel="preload" href="x">';
    const html = snapshot(
      '<p onclick="x()" OnMouseOver="y()">a</p><a href=" java\tscript:alert(1)">b</a><form action="javascript:x()"><button formaction="http://x.invalid">c</button></form>' +
        '<script>alert(1)</script><noscript>d</noscript><svg><script>1</script><use xlink:href="http://x.invalid/#a"></use></svg><iframe srcdoc="<script>1</script>"></iframe><template><b>e</b></template>',
    );
    expect(html).not.toMatch(/alert|evil|onclick|onmouseover|<script|<base|refresh|noscript|formaction|srcdoc|<template/i);
    expect(bodyOf(html)).toContain('<p>a</p><a>b</a><form><button>c</button></form>');
  });

  test('what the extension itself draws on the page', () => {
    expect(bodyOf(snapshot('<p>a</p><countercheck-marks>b</countercheck-marks>'))).toBe('<p>a</p>');
  });

  test('passwords and tokens, by name of the control', () => {
    const html = snapshot('<input type="password" name="pwd" value="s3cret"><input type="hidden" name="csrfToken" value="s3cret"><input type="hidden" id="__VIEWSTATE" value="s3cret"><input type="hidden" name="seqNo" value="100001">');
    expect(html).not.toContain('s3cret');
    expect(html).toContain('value="100001"');
    expect(snapshotNotes(html).withheld).toEqual(['password: pwd', 'hidden: csrfToken', 'hidden: __VIEWSTATE']);
  });

  test('nothing is fetched or run when it is opened: the policy stands before anything of the page', () => {
    document.head.innerHTML = '<meta name="countercheck-snapshot" content="{}"><title>公示</title>';
    const html = snapshot('<p data-countercheck-frame="forged">x</p>');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html[^>]*><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><meta name="countercheck-snapshot" /);
    expect(html).toContain('<title>公示</title>');
    expect(html).not.toContain('forged');
    expect(html.match(/countercheck-snapshot/g)).toHaveLength(1);
  });
});

describe('hostile documents', () => {
  test('controls named like properties do not mislead the walk', () => {
    const inputs = ['firstChild', 'nextSibling', 'attributes', 'localName', 'nodeType', 'shadowRoot', 'childNodes'].map((name) => `<input name="${name}">`).join('');
    document.body.innerHTML = `<form>${inputs}</form><p>after</p>`;
    const form = document.body.firstElementChild!;
    for (const name of ['firstChild', 'nextSibling', 'localName', 'nodeType', 'shadowRoot']) Object.defineProperty(form, name, { value: form, configurable: true });
    expect(bodyOf(snapshotDocument(document))).toBe(`<form>${inputs.replaceAll('>', ' value="">')}</form><p>after</p>`);
  });

  test('known names in other namespaces do not end it', () => {
    for (const name of ['input', 'style', 'textarea', 'img', 'canvas', 'option', 'link']) document.body.append(document.createElementNS('http://www.w3.org/2000/svg', name));
    expect(() => snapshotDocument(document)).not.toThrow();
  });

  test('depth does not matter', () => {
    const deep = document.implementation.createHTMLDocument();
    let innermost: Element = deep.body;
    for (let depth = 0; depth < 20_000; depth += 1) innermost = innermost.appendChild(deep.createElement('i'));
    innermost.textContent = '底';
    expect(snapshotDocument(deep)).toContain(`底${'</i>'.repeat(20_000)}`);
  });

  test('ends at its budget, closes what is open, and says so', () => {
    const list = `<ul>${'<li>x</li>'.repeat(50)}</ul><p>never</p>`;
    const byNodes = snapshot(list, { nodes: 20, characters: 10_000 });
    expect(snapshotNotes(byNodes).cut).toBe('nodes');
    expect(bodyOf(byNodes)).toMatch(/^<ul>(?:<li>x<\/li>)+(?:<li><\/li>)?<\/ul>$/);
    expect(snapshotNotes(snapshot(list, { nodes: 1000, characters: 50 })).cut).toBe('characters');
    expect(snapshotNotes(snapshot(list)).cut).toBeUndefined();
  });
});
