// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { definePortal } from '../domain/portal';
import type { PageState } from '../domain/reading';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

const COMPANY = `<table><tr><th>企业名称</th><td>苏州澄湖进出口有限公司</td></tr><tr><th>统一社会信用代码</th><td>91320594MA1W8P2C3D</td></tr><tr><th>信用等级</th><td>认证企业</td></tr></table>`;
const LIST = `<table><tr><th>序号</th><th>企业名称</th><th>统一社会信用代码</th></tr><tr><td>1</td><td>苏州澄湖进出口有限公司</td><td>91320594MA1W8P2C3D</td></tr><tr><td>2</td><td>无锡梁溪报关有限公司</td><td>91320200MA1X5Q7K8T</td></tr></table>`;

const portal = definePortal({
  id: 'sample',
  origins: ['https://portal.example.invalid'],
  provides: 'customs',
  meanings: {},
  pages: [
    { kind: 'detail', path: /^\/detail/, shows: 'company' },
    { kind: 'search', path: /^\/search/, shows: 'nothing' },
  ],
  signs: { noResult: ['本系统查无该单位'] },
  lastVerified: null,
});

type Case = [name: string, html: string, state: PageState, path?: string];

const cases: Case[] = [
  ['a company', COMPANY, 'read'],
  ['a company below a search box with a captcha', `<form><input placeholder="企业名称"><input placeholder="验证码"><img src="/code"></form>${COMPANY}`, 'read'],
  ['several companies', LIST, 'severalCompanies'],
  ['a visible loading mask over a company', `<div class="m"><p>加载中...</p></div>${COMPANY}`, 'loading'],
  ['a mask that is hidden', `<div style="display:none"><p>加载中...</p></div>${COMPANY}`, 'read'],
  ['a placeholder row', `<table><tr><th>企业名称</th><th>统一社会信用代码</th></tr><tr><td colspan="2">数据加载中，请稍候…</td></tr></table>`, 'loading'],
  ['English loading words', `<div>Loading...</div>`, 'loading'],
  ['aria-busy', `<main aria-busy="true"><p>…</p></main>`, 'loading'],
  ['a command to search is not loading', `<p><a>查询</a></p><div>读取</div>${COMPANY}`, 'read'],
  ['the name of a search page is not loading', `<h2>数据查询</h2>${COMPANY}`, 'read'],
  ['a search under way is loading', `<p>正在查询</p>${COMPANY}`, 'loading'],
  ['data still being read are loading', `<p>数据读取中</p>${COMPANY}`, 'loading'],
  ['"load more" is not loading', `<p>点击或下拉加载更多信息</p>${COMPANY}`, 'read'],
  ['a login form', `<form><label>用户名</label><input><label>密码</label><input type="password"></form>`, 'login'],
  ['an expired session', `<p>登录超时，请重新登录</p>`, 'login'],
  ['a session that ran out', `<div>会话已过期</div>`, 'login'],
  ['a captcha to be typed', `<form><input name="code" placeholder="请输入验证码"><img src="/captcha"></form>`, 'captcha'],
  ['a captcha on a search page of the portal', `<form><input name="code" placeholder="验证码"><img src="/captcha"></form>`, 'noCompany', '/search.html'],
  ['a slider', `<div>向右滑动完成验证</div>`, 'captcha'],
  ['a gate against robots', `<script>1</script>`, 'captcha'],
  ['no result', `<div role="dialog">没有符合条件的数据,请检查输入条件后重试</div>`, 'noResult'],
  ['no result in a hidden dialog', `<div hidden>没有符合条件的数据</div><p>首页</p>`, 'notRecognised'],
  ['the portal\'s own words for no result', `<p>本系统查无该单位！</p>`, 'noResult'],
  ['an empty list inside a company page', `${COMPANY}<h3>行政处罚</h3><div>暂无数据</div>`, 'read'],
  ['the portal is busy', `<h2>系统繁忙，请稍后再试</h2>`, 'portalError'],
  ['HTTP error words', `<h1>502 Bad Gateway</h1>`, 'portalError'],
  ['a search page', `<p>欢迎查询</p>`, 'noCompany', '/search.html'],
  ['a page nobody knows', `<p>公司新闻一则</p><p>今日晴。</p>`, 'notRecognised'],
  ['an unknown layout of a detail page', `<p>公司新闻一则</p>`, 'notRecognised', '/detail.html'],
];

function read(html: string, path = '/detail.html') {
  document.body.innerHTML = html;
  return readPage(document, { vocabulary: buildVocabulary(readerLanguage, portal), portal, url: `https://portal.example.invalid${path}` }).reading;
}

describe('states of pages', () => {
  afterEach(() => {
    document.title = '';
  });

  it.each(cases)('%s', (_, html, state, path) => {
    expect(read(html, path).state).toBe(state);
  });

  it('carries the words it rests on, and no company, where nothing may be compared', () => {
    const reading = read(`<div>加载中</div>${COMPANY}`);
    expect(reading).toMatchObject({ state: 'loading', stateText: '加载中', subjects: [] });
  });

  it('names the page kind of the portal', () => {
    expect(read(COMPANY).pageKind).toBe('detail');
    expect(read(COMPANY, '/else').pageKind).toBeUndefined();
  });

  it('takes an error from the title', () => {
    document.title = '404 Not Found';
    expect(read('<p>nginx</p>')).toMatchObject({ state: 'portalError', stateText: '404 Not Found' });
  });
});
