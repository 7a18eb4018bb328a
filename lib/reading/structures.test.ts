// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

/** Label/value pairs a piece of page must yield, nothing more: `[label, value]`. */
type Case = [name: string, html: string, pairs: [string, string][]];

const FACTS: [string, string][] = [
  ['企业名称', '青岛海岳报关有限公司'],
  ['统一社会信用代码', '91370211MA3C1K7X2B'],
  ['海关备案编码', '3702980A1B'],
  ['所在地海关', '黄岛海关'],
  ['内部档案盒', '乙-07 柜'],
  ['联络说明', '请于工作日来电'],
];
const ENGLISH: [string, string][] = [
  ['Keeper of record', 'Harbour Desk Two'],
  ['Shelf mark', 'QX / 14'],
  ['Berth', 'North quay'],
  ['Tide table edition', 'Autumn'],
  ['Crane operator', 'Lin Zhou'],
];

const all = (facts: [string, string][], item: (label: string, value: string) => string): string => facts.map(([label, value]) => item(label, value)).join('\n');

/** Table rows with `width` pairs each. */
function rows(facts: [string, string][], width: number, cell: (label: string, value: string) => string): string {
  const lines: string[] = [];
  for (let at = 0; at < facts.length; at += width) lines.push(`<tr>${all(facts.slice(at, at + width), cell)}</tr>`);
  return `<table><tbody>${lines.join('\n')}</tbody></table>`;
}

const cases: Case[] = [
  ['th and td, one pair a row', rows(FACTS, 1, (l, v) => `<th>${l}</th><td>${v}</td>`), FACTS],
  ['th and td, three pairs a row', rows(FACTS, 3, (l, v) => `<th>${l}：</th><td>${v}</td>`), FACTS],
  ['td and td, two pairs a row', rows(FACTS, 2, (l, v) => `<td class="a">${l}</td><td class="b">${v}</td>`), FACTS],
  ['td and td with unknown English labels', rows(ENGLISH, 1, (l, v) => `<td>${l}</td><td>${v}</td>`), ENGLISH],
  ['td pairs with a wide last value', `<table><tr><td>企业名称</td><td>青岛海岳报关有限公司</td><td>所在地海关</td><td>黄岛海关</td></tr><tr><td>经营范围</td><td colspan="3">报关业务；货物进出口。</td></tr></table>`,
    [['企业名称', '青岛海岳报关有限公司'], ['所在地海关', '黄岛海关'], ['经营范围', '报关业务；货物进出口。']]],
  ['a title row across the table', `<table><tr><th colspan="4">基本信息</th></tr><tr><th>企业名称</th><td>青岛海岳报关有限公司</td><th></th><td></td></tr></table>`, [['企业名称', '青岛海岳报关有限公司']]],
  ['label and value in one cell, bare label', rows(FACTS, 2, (l, v) => `<td>·&nbsp;${l}&nbsp;：<span>${v}</span></td>`), FACTS],
  ['label span and content span in one cell', rows(FACTS, 2, (l, v) => `<td><span class="p">.</span><span class="l">\n${l}\n：</span><span class="c">${v}</span></td>`), FACTS],
  ['label span and content span in a cell without colon', rows(FACTS, 3, (l, v) => `<td colspan="1"><div class="x"><span class="l">${l}</span><span class="c">${v}</span></div></td>`), FACTS],
  ['stacked rows: labels above values, th', `<table><tr><th>企业名称</th><th>内部档案盒</th></tr><tr><td>青岛海岳报关有限公司</td><td>乙-07 柜</td></tr><tr><th>所在地海关</th><th>联络说明</th></tr><tr><td>黄岛海关</td><td>请于工作日来电</td></tr></table>`,
    [['企业名称', '青岛海岳报关有限公司'], ['内部档案盒', '乙-07 柜'], ['所在地海关', '黄岛海关'], ['联络说明', '请于工作日来电']]],
  ['stacked rows: labels above values, td', `<table><tr><td>企业名称</td><td>海关备案编码</td></tr><tr><td>青岛海岳报关有限公司</td><td>3702980A1B</td></tr><tr><td>所在地海关</td><td>备案日期</td></tr><tr><td>黄岛海关</td><td>2019-04-02</td></tr></table>`,
    [['企业名称', '青岛海岳报关有限公司'], ['海关备案编码', '3702980A1B'], ['所在地海关', '黄岛海关'], ['备案日期', '2019-04-02']]],
  ['a table nested in a layout table', `<table><tr><td><table><tr><td>企业名称</td><td>青岛海岳报关有限公司</td></tr><tr><td>所在地海关</td><td>黄岛海关</td></tr></table></td><td>说明文字</td></tr></table>`,
    [['企业名称', '青岛海岳报关有限公司'], ['所在地海关', '黄岛海关']]],
  ['dl with dt and dd', `<dl>${all(FACTS, (l, v) => `<dt>${l}：</dt><dd>${v}</dd>`)}</dl>`, FACTS],
  ['dl with a div around each pair', `<dl>${all(ENGLISH, (l, v) => `<div><dt>${l}</dt><dd>${v}</dd></div>`)}</dl>`, ENGLISH],
  ['dl with a link to change each value', `<dl>${all(ENGLISH, (l, v) => `<div><dt>${l}</dt><dd>${v}</dd><dd><a href="#">Change<span> ${l}</span></a></dd></div>`)}</dl>`, ENGLISH],
  ['one dl for each pair', all(FACTS, (l, v) => `<dl><dt>${l}：</dt><dd title="${v}"> ${v} <!-- x --></dd></dl>`), FACTS],
  ['label and value in one text', all(FACTS, (l, v) => `<p>${l}：${v}</p>`), FACTS],
  ['several pairs on one line', `<p>企业名称：青岛海岳报关有限公司&nbsp;&nbsp;所在地海关：黄岛海关　备案日期：2019-04-02</p>`, [['企业名称', '青岛海岳报关有限公司'], ['所在地海关', '黄岛海关'], ['备案日期', '2019-04-02']]],
  ['pairs parted by line breaks', `<div>${all(FACTS, (l, v) => `<b>${l}:</b> ${v}<br>`)}</div>`, FACTS],
  ['English pairs running on one line', `<div><b>Case type:</b> bk <b>Chapter:</b> 13 <b>Judge:</b> Ana Ruiz <br><b>Date filed:</b> 06/11/2010</div>`, [['Case type', 'bk'], ['Chapter', '13'], ['Judge', 'Ana Ruiz'], ['Date filed', '06/11/2010']]],
  ['[label]value', `<p>【责编：陈溪】</p><p>【企业名称】青岛海岳报关有限公司</p><p>[所在地海关] 黄岛海关</p>`, [['责编', '陈溪'], ['企业名称', '青岛海岳报关有限公司'], ['所在地海关', '黄岛海关']]],
  ['list items', `<ul>${all(FACTS, (l, v) => `<li><span>${l}：</span>${v}</li>`)}</ul>`, FACTS],
  ['list items with two spans', `<ul>${all(FACTS, (l, v) => `<li><span>${l}</span><em>${v}</em></li>`)}</ul>`, FACTS],
  ['rows of two boxes', all(FACTS, (l, v) => `<div class="r"><div class="c6">${l}</div><div class="c18">${v}</div></div>`), FACTS],
  ['rows of two boxes, unknown labels', `<section>${all(ENGLISH, (l, v) => `<div class="r"><div class="c6">${l}</div><div class="c18">${v}</div></div>`)}</section>`, ENGLISH],
  ['rows of four boxes', `<div class="r">${all(FACTS.slice(0, 2), (l, v) => `<div class="k">${l}</div><div class="v">${v}</div>`)}</div><div class="r">${all(FACTS.slice(2, 4), (l, v) => `<div class="k">${l}</div><div class="v">${v}</div>`)}</div>`, FACTS.slice(0, 4)],
  ['a flat grid of boxes', `<div class="grid">${all(FACTS, (l, v) => `<div class="k">${l}</div><div class="v">${v}</div>`)}</div>`, FACTS],
  ['value below its label', all(FACTS, (l, v) => `<div class="stat"><div class="t">${l}</div><div class="n"><span>${v}</span></div></div>`), FACTS],
  ['value above its label', `<div>${all(FACTS.slice(0, 4), (l, v) => `<div class="stat"><strong>${v}</strong><small>${l}</small></div>`)}</div>`, FACTS.slice(0, 4)],
  ['cells of a mobile list', all(FACTS, (l, v) => `<div class="cell"><i></i><div class="t"><span>${l}</span></div><div class="v"><span>${v}</span></div><i></i></div>`), FACTS],
  ['list text of primary and secondary line', `<ul>${all(FACTS, (l, v) => `<li><div><span>${l}</span><p>${v}</p></div></li>`)}</ul>`, FACTS],
  ['colon behind the label in an element of its own', all(FACTS, (l, v) => `<div class="item"><div class="lab"><label>${l}</label>：</div><div class="con"><span>${v}</span></div></div>`), FACTS],
  ['colon drawn before the value', all(FACTS, (l, v) => `<p><span>${l}</span><span>：${v}</span></p>`), FACTS],
  ['label spaced out letter by letter', `<table><tr><th>名　　称</th><td>青岛海岳报关有限公司</td></tr><tr><th>住 所</th><td>青岛市黄岛区漓江西路 9 号</td></tr></table>`, [['名 称', '青岛海岳报关有限公司'], ['住 所', '青岛市黄岛区漓江西路 9 号']]],
  ['card with a title', `<div class="card"><div class="head">企业信息</div><div class="body">${all(FACTS, (l, v) => `<div class="i"><strong>${l}：</strong><span>${v}</span></div>`)}</div></div>`, FACTS],
  ['value with actions behind it', `<table><tr><td>企业名称</td><td>青岛海岳报关有限公司 <a href="#">复制</a></td></tr><tr><td>地址</td><td>青岛市黄岛区漓江西路 9 号 <a>查看地图</a> <a>附近公司</a></td></tr></table>`, [['企业名称', '青岛海岳报关有限公司'], ['地址', '青岛市黄岛区漓江西路 9 号']]],
  ['a folded copy beside the whole text', `<div>经营范围：<span><span>报关业务；国际货物运输代理；仓储服务。</span><span>报关业务；国际货物运输...</span><a>详细</a></span></div>`, [['经营范围', '报关业务；国际货物运输代理；仓储服务。']]],
  ['a heading over groups of rows', `<table>${[ENGLISH.slice(0, 3), ENGLISH.slice(3)].map((part, group) => all(part, (l, v) => `<tr>${l === part[0]?.[0] ? `<th rowspan="${part.length}">Group ${group}</th>` : ''}<td class="t"><a href="#">${l}</a></td><td class="n">${v}</td></tr>`)).join('')}</table>`, ENGLISH],
  ['two columns under "Item, Content"', `<table><thead><tr><th>项目</th><th>内容</th></tr></thead><tbody>${all(FACTS, (l, v) => `<tr><td>${l}</td><td>${v}</td></tr>`)}</tbody></table>`, FACTS],
  ['a closed drop-down beside the choice', all(FACTS.slice(0, 3), (l, v) => `<div class="f"><label>${l}</label><div><span>${v}</span><div style="display: none"><ul><li>${v}</li><li>其他</li></ul></div></div></div>`), FACTS.slice(0, 3)],
  ['more boxes than a dozen', `<div>${all([...FACTS, ...ENGLISH, ...FACTS.map(([l, v]): [string, string] => [`${l}（二）`, `${v}二`])], (l, v) => `<p class="k">${l}</p><p class="v">${v}</p>`)}</div>`, [...FACTS, ...ENGLISH, ...FACTS.map(([l, v]): [string, string] => [`${l}（二）`, `${v}二`])]],
  ['strong word and text behind it', `<ul>${all(ENGLISH, (l, v) => `<li><strong>${l}</strong> ${v}</li>`)}</ul>`, ENGLISH],
  ['strong word over text', all(ENGLISH, (l, v) => `<p><strong>${l}</strong><br>${v}</p>`), ENGLISH],
  ['a table whose first column is headings', `<table>${all(ENGLISH, (l, v) => `<tr><th scope="row">${l}</th><td>${v}</td></tr>`)}</table>`, ENGLISH],
  ['plain text fields of a form', all(FACTS, (l, v) => `<div class="row"><label class="c3">${l}</label><div class="c9"><p class="plain">${v}</p></div></div>`), FACTS],
  ['a figure under its title', all(FACTS, (l, v) => `<div class="card"><div class="stat"><div class="t">${l}</div><div class="c"><span class="v"><span>${v}</span></span></div></div></div>`), FACTS],
  ['small headings as labels', `<ul>${all(FACTS, (l, v) => `<li><div><h4>${l}</h4><div>${v}</div></div></li>`)}</ul>`, FACTS],
  ['headings over sections', `<div>${all([['企业风采', '<p>一</p><p>二</p>'], ['联系我们', '<p>三</p><p>四</p>'], ['新闻动态', '<p>五</p><p>六</p>']], (l, v) => `<section><h3>${l}</h3><div>${v}</div></section>`)}</div>`, []],
  ['a plain description list of three a row, the last row short', `<table>${[ENGLISH.slice(0, 3), ENGLISH.slice(3)].map((part) => `<tr>${all(part, (l, v) => `<td colspan="1"><div><span class="l">${l}</span><span class="c">${v}</span></div></td>`)}</tr>`).join('')}</table>`, ENGLISH],
  ['cells with title, note and value', all(FACTS, (l, v) => `<div class="cell"><div class="item"><div class="main"><div class="title">${l}</div><div class="note"></div></div><div class="foot"><span>${v}</span></div></div></div>`), FACTS],
  ['a flat run of paragraphs', `<div>${all(ENGLISH, (l, v) => `<p class="a">${l}</p><p class="b">${v}</p>`)}</div>`, ENGLISH],
  ['stacked boxes in a plain table', `<table><tr>${all(FACTS.slice(0, 3), (l) => `<td><div><span class="l">${l}</span></div></td>`)}</tr><tr>${all(FACTS.slice(0, 3), (_, v) => `<td><div><span class="c">${v}</span></div></td>`)}</tr><tr>${all(FACTS.slice(3), (l) => `<td><div><span class="l">${l}</span></div></td>`)}</tr><tr>${all(FACTS.slice(3), (_, v) => `<td><div><span class="c">${v}</span></div></td>`)}</tr></table>`, FACTS],
  ['a known label with a value and something else behind it', `<div><span>企业名称</span><span>青岛海岳报关有限公司</span><em>已核验</em></div>`, [['企业名称', '青岛海岳报关有限公司']]],
  ['a menu with counts is no list of facts', `<ul>${all([['股东信息', '3'], ['对外投资', '0'], ['变更记录', '12'], ['分支机构', '1']], (l, v) => `<li><span>${l}</span><span>${v}</span></li>`)}</ul>`, []],
  ['news with dates is no list of facts', `<ul>${all([['关于发布公告的通知', '2026-10-01'], ['海关总署举行新闻发布会', '2026-10-02'], ['优化口岸营商环境取得成效', '2026-10-03']], (l, v) => `<li><a href="#">${l}</a><span>${v}</span></li>`)}</ul>`, []],
  ['speech is no fact', '<p>该负责人表示：下一步将继续优化。</p><p>记者问：何时施行？</p><p>专家认为：影响有限。</p>', []],
];

function pairsOf(html: string): [string, string][] {
  document.body.innerHTML = html;
  const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/' });
  return reading.pairs.map(({ label, value }) => [label, value]);
}

describe('structures of pages', () => {
  it.each(cases)('%s', (_, html, expected) => {
    expect(pairsOf(html)).toEqual(expected);
  });
});
