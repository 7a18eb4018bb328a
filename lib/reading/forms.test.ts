// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ValueState } from '../domain/reading';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

type Read = [label: string, value: string, state: ValueState];
type Case = [name: string, html: string, pairs: Read[]];

const NAME = '宁波岙山货代有限公司';

const cases: Case[] = [
  ['label for a readonly input', `<label for="a">企业名称</label><div><input id="a" readonly value="${NAME}"></div>`, [['企业名称', NAME, 'shown']]],
  ['label around a disabled input', `<label>企业名称 <input disabled value="${NAME}"></label>`, [['企业名称', NAME, 'shown']]],
  ['label before, nothing says so but place', `<div class="item"><span>企业名称</span><div class="x"><div><input readonly value="${NAME}"></div></div></div><div class="item"><span>住所</span><div><div><textarea readonly>宁波市定海路 3 号</textarea></div></div></div>`,
    [['企业名称', NAME, 'shown'], ['住所', '宁波市定海路 3 号', 'shown']]],
  ['a required star and blanks in the label', `<div><i style="color:red">*</i>&nbsp;<label>海关编码</label></div><div><input readonly value="3302960XK8"></div>`, [['海关编码', '3302960XK8', 'shown']]],
  ['table cells with inputs', `<table><tr><td>企业名称</td><td><input readonly value="${NAME}"></td><td>注册海关</td><td><input type="hidden" value="3104"><input readonly value="甬城海关"></td></tr></table>`,
    [['企业名称', NAME, 'shown'], ['注册海关', '甬城海关', 'shown']]],
  ['hidden code beside a visible name', `<div><label>主管海关</label><input type="hidden" id="custCode" value="3104"><input id="custCodeName" readonly value="甬城海关"></div>`, [['主管海关', '甬城海关', 'shown']]],
  ['the chosen option of a select', `<div><label for="s">信用等级</label><select id="s"><option value="">请选择</option><option value="1" selected>高级认证企业</option><option>常规企业</option></select></div>`, [['信用等级', '高级认证企业', 'shown']]],
  ['a select nobody has chosen from', `<div><label for="s">信用等级</label><select id="s" disabled><option value="">请选择</option><option value="1">高级认证企业</option></select></div>`, [['信用等级', '请选择', 'placeholder']]],
  ['a decorated select shows its choice twice', `<div><label>登记状态</label><div><select disabled><option selected>存续</option><option>注销</option></select><div><input readonly value="存续"><dl><dd>存续</dd><dd>注销</dd></dl></div></div></div>`, [['登记状态', '存续', 'shown']]],
  ['a drop-down that prints its choice', `<div><div><label for="q">登记状态</label></div><div><span><input id="q" role="combobox" type="search" readonly value=""></span><span title="存续">存续</span></div></div>`, [['登记状态', '存续', 'shown']]],
  ['checked radio button', `<div><span>海关注销标志</span><div><label><input type="radio" name="r"><span>注销</span></label><label><input type="radio" name="r" checked><span>正常</span></label></div></div>`, [['海关注销标志', '正常', 'shown']]],
  ['checked boxes', `<table><tr><td>跨境贸易电子商务类型</td><td><input type="checkbox" checked>电子商务企业 <input type="checkbox">物流企业 <input type="checkbox" checked>支付企业</td></tr></table>`, [['跨境贸易电子商务类型', '电子商务企业、支付企业', 'shown']]],
  ['two inputs of a range', `<div><label>营业期限</label><div><input readonly value="2015-04-09"><span>至</span><input readonly value="2035-04-08"></div></div>`, [['营业期限', '2015-04-09 2035-04-08', 'shown']]],
  ['aria-labelledby', `<span id="t">企业名称</span><section><div><input aria-labelledby="t" readonly value="${NAME}"></div></section>`, [['企业名称', NAME, 'shown']]],
  ['a hint in the value is no entry', `<div><label>企业名称</label><input readonly value="企业名称或统一社会信用代码"></div>`, [['企业名称', '企业名称或统一社会信用代码', 'placeholder']]],
  ['a value equal to its placeholder is no entry', `<div><label>企业名称</label><input readonly placeholder="如：某某公司" value="如：某某公司"></div>`, [['企业名称', '如：某某公司', 'placeholder']]],
  ['an empty readonly field', `<div><label>报关有效期</label><input readonly value=""></div>`, [['报关有效期', '', 'empty']]],
  ['a search box says nothing', `<div><span>企业名称</span><input placeholder="请输入企业名称" value=""></div>`, []],
  ['a password is never read', `<div><label>口令</label><input type="password" value="hunter2"></div>`, []],
  ['outlined field that repeats its label in a legend', `<div><label for="m">Holder</label><div><input id="m" readonly value="Kestrel Freight"><fieldset><legend><span>Holder</span></legend></fieldset></div></div>`, [['Holder', 'Kestrel Freight', 'shown']]],
];

function read(html: string): Read[] {
  document.body.innerHTML = html;
  const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/' });
  return reading.pairs.map(({ label, value, state }) => [label, value, state]);
}

describe('forms', () => {
  it.each(cases)('%s', (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  it('reads what was typed, not what the markup says', () => {
    document.body.innerHTML = `<div><label for="a">企业名称</label><input id="a" value="旧名"></div>`;
    (document.getElementById('a') as HTMLInputElement).value = NAME;
    const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/' });
    expect(reading.pairs.map(({ value }) => value)).toEqual([NAME]);
  });
});
