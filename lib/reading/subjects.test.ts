// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Subject } from '../domain/reading';
import { definePortal } from '../domain/portal';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

const DETAIL = `<table><tr><th>企业名称</th><td>苏州澄湖进出口有限公司</td><th>统一社会信用代码</th><td>91320594MA1W8P2C3D</td></tr></table>`;

function subjectsOf(html: string): Subject[] {
  document.body.innerHTML = html;
  return readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/' }).reading.subjects;
}

const facts = (subject: Subject | undefined): string[] =>
  (subject?.readings ?? []).map(({ field, raw, row }) => `${field}${row === undefined ? '' : `#${row}`}=${raw}`);

describe('subjects', () => {
  it('is one company on a detail page, keyed by its code', () => {
    const subjects = subjectsOf(DETAIL);
    expect(subjects.map(({ key }) => key)).toEqual(['91320594MA1W8P2C3D']);
    expect(facts(subjects[0])).toEqual(['legalName=苏州澄湖进出口有限公司', 'uscc=91320594MA1W8P2C3D']);
  });

  it('is one company a card where cards stand one after the other', () => {
    const card = (uscc: string, person: string) => `<div><h3>某公司</h3><div><span>统一社会信用代码：</span><span>${uscc}</span></div><div><span>法定代表人：</span><span>${person}</span></div></div>`;
    const subjects = subjectsOf(`<main>${card('91440101MA59L7Q2XD', '陈志谦')}${card('91440605MA4W3H8P1L', '何景文')}${card('91440101MA5CT9K4XP', '罗雅琴')}</main>`);
    expect(subjects.map(facts)).toEqual([
      ['uscc=91440101MA59L7Q2XD', 'legalRepresentative=陈志谦'],
      ['uscc=91440605MA4W3H8P1L', 'legalRepresentative=何景文'],
      ['uscc=91440101MA5CT9K4XP', 'legalRepresentative=罗雅琴'],
    ]);
  });

  it('is one company where its code is printed twice', () => {
    const [subject, ...others] = subjectsOf(`${DETAIL}<div><span>统一社会信用代码：</span><span>91320594MA1W8P2C3D</span></div>`);
    expect(others).toEqual([]);
    expect(facts(subject).filter((fact) => fact.startsWith('uscc'))).toHaveLength(1);
  });

  it('keeps the rows of a table of several codes together', () => {
    const [subject, ...others] = subjectsOf(`${DETAIL}<table><tr><th>序号</th><th>海关备案编码</th><th>经营类别</th><th>报关有效期</th></tr><tr><td>1</td><td>3205960K7M</td><td>进出口货物收发货人</td><td>长期</td></tr><tr><td>2</td><td>3205980P2Q</td><td>报关企业</td><td>2027-05-01</td></tr></table>`);
    expect(others).toEqual([]);
    expect(facts(subject).slice(2)).toEqual([
      'customsCode#0=3205960K7M', 'customsCategory#0=进出口货物收发货人', 'declarationValidTo#0=长期',
      'customsCode#1=3205980P2Q', 'customsCategory#1=报关企业', 'declarationValidTo#1=2027-05-01',
    ]);
  });

  it('does not take other companies listed on a detail page for this one', () => {
    const [subject, ...others] = subjectsOf(`${DETAIL}<h3>对外投资</h3><table><tr><th>企业名称</th><th>法定代表人</th><th>登记状态</th></tr><tr><td>昆山娄江物流有限公司</td><td>陆一鸣</td><td>注销</td></tr><tr><td>太仓浏河仓储有限公司</td><td>沈知秋</td><td>存续</td></tr></table>`);
    expect(others).toEqual([]);
    expect(facts(subject)).toEqual(['legalName=苏州澄湖进出口有限公司', 'uscc=91320594MA1W8P2C3D']);
  });

  it('does not take columns of a mostly foreign table for facts of the company', () => {
    const [subject] = subjectsOf(`${DETAIL}<table><tr><th>登记编号</th><th>登记日期</th><th>登记机关</th><th>被担保债权数额</th><th>担保范围</th></tr><tr><td>320-17</td><td>2020-01-02</td><td>吴江分局</td><td>100万元</td><td>主债权</td></tr></table>`);
    expect(facts(subject)).toHaveLength(2);
  });

  it('is one company a row in a list', () => {
    const subjects = subjectsOf(`<table><tr><th>序号</th><th>统一社会信用代码</th><th>企业名称</th><th>信用等级</th></tr><tr><td>1</td><td>91320594MA1W8P2C3D</td><td>苏州澄湖进出口有限公司</td><td>认证企业</td></tr><tr><td>2</td><td>91320200MA1X5Q7K8T</td><td>无锡梁溪报关有限公司</td><td>常规企业</td></tr></table>`);
    expect(subjects.map(({ key }) => key)).toEqual(['91320594MA1W8P2C3D', '91320200MA1X5Q7K8T']);
    expect(facts(subjects[1])).toEqual(['uscc#1=91320200MA1X5Q7K8T', 'legalName#1=无锡梁溪报关有限公司', 'creditLevel#1=常规企业']);
  });

  it('is one company where the list has one row', () => {
    expect(subjectsOf(`<table><tr><th>企业名称</th><th>海关备案编码</th></tr><tr><td>苏州澄湖进出口有限公司</td><td>3205960K7M</td></tr></table>`)).toHaveLength(1);
  });

  it('reads the heading of a list from a table of its own', () => {
    const subjects = subjectsOf(`<div><table><thead><tr><th>企业名称</th><th>海关备案编码</th></tr></thead></table></div><div><table><tbody><tr><td>苏州澄湖进出口有限公司</td><td>3205960K7M</td></tr><tr><td>无锡梁溪报关有限公司</td><td>3202980B5N</td></tr></tbody></table></div>`);
    expect(subjects.map(({ key }) => key)).toEqual(['3205960K7M', '3202980B5N']);
  });

  it('leaves the imprint of the site out', () => {
    const [subject] = subjectsOf(`${DETAIL}<div class="foot"><p>版权所有：某某总署</p><p>地址：北京市东城区某街 6 号</p><p>联系电话：010-00000000</p></div>`);
    expect(facts(subject)).toHaveLength(2);
  });

  it('says a repeated value once, and an empty copy not at all', () => {
    const [subject] = subjectsOf(`<h2>苏州澄湖进出口有限公司</h2><p>统一社会信用代码：91320594MA1W8P2C3D</p>${DETAIL}<div style="display:none"><table><tr><th>企业名称</th><td></td></tr></table></div>`);
    expect(facts(subject)).toEqual(['uscc=91320594MA1W8P2C3D', 'legalName=苏州澄湖进出口有限公司']);
  });

  it('prefers what is drawn where a hidden value contradicts it', () => {
    const [subject] = subjectsOf(`${DETAIL}<div hidden><p>企业名称：模板公司</p></div>`);
    expect(facts(subject)).toContain('legalName=苏州澄湖进出口有限公司');
    expect(facts(subject)).not.toContain('legalName=模板公司');
  });

  it('follows the meanings of the portal', () => {
    const portal = definePortal({ id: 'p', origins: [], provides: 'customs', meanings: { 注册日期: 'customsFiledOn', 地址: null }, pages: [], signs: {}, lastVerified: null });
    document.body.innerHTML = `<p>企业名称：苏州澄湖进出口有限公司</p><p>注册日期：2020-01-02</p><p>地址：某路 1 号</p>`;
    const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage, portal), portal, url: 'https://example.invalid/' });
    expect(facts(reading.subjects[0])).toEqual(['legalName=苏州澄湖进出口有限公司', 'customsFiledOn=2020-01-02']);
    expect(reading.pairs).toHaveLength(3);
  });
});
