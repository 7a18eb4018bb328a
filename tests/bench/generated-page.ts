const LABELS = ['企业名称', '统一社会信用代码', '海关备案编码', '所在地海关', '备案日期', '经营类别', '信用等级', '报关有效期', '行政区划', '经济区划', '行业种类', '年报情况'];

/** Mean over BLOCKS; the nodes are counted afterwards. */
const NODES_PER_BLOCK = 39;

function row(index: number): string {
  const label = LABELS[index % LABELS.length];
  return `<tr><td class="l">${label}</td><td>${label}之值</td><td class="l">项目${index}</td><td><span>内容 ${index}</span></td></tr>`;
}

/** About fifty nodes each: what pages of portals are made of, mostly text that is no pair. */
const BLOCKS: readonly ((index: number) => string)[] = [
  (index) => `<table><tbody>${row(index)}\n${row(index + 1)}\n</tbody></table>`,
  () => `<dl>${LABELS.slice(0, 6).map((label) => `<dt>${label}：</dt><dd>${label}之值</dd>`).join('\n')}</dl>`,
  (index) => `<form>${LABELS.slice(0, 5).map((label, at) => `<div class="item"><label for="c${index}-${at}">${label}</label><input id="c${index}-${at}" value="${label}之值" readonly></div>`).join('\n')}</form>`,
  (index) => `<div>${'<p>本平台公示的信息由企业报送，<b>海关</b>对其真实性不作保证，第<i>三</i>条适用。</p>\n'.repeat(6)}第 ${index} 段</div>`,
  (index) => `<ul>${`<li><a href="#${index}"><span>通知公告</span><em>2026-11-23</em></a></li>\n`.repeat(6)}</ul>`,
  (index) => `<nav>${`<div class="menu"><i class="icon"></i><span>栏目</span></div>\n`.repeat(8)}${index}</nav>`,
  (index) => `<section><h3>第 ${index} 节</h3>${'<div><div><div><span>说明文字</span></div></div></div>\n'.repeat(7)}</section>`,
  (index) => `<article>${'<p>关于 2026 年第 34 号公告的说明，自发布之日起施行。<br>特此公告。</p>\n'.repeat(8)}${index}</article>`,
];

/** Markup of the body of a page of about so many nodes. */
export function generatedPage(nodes: number): string {
  const parts: string[] = [];
  for (let index = 0; index * NODES_PER_BLOCK < nodes; index += 1) {
    parts.push(`<div>${(BLOCKS[index % BLOCKS.length] as (at: number) => string)(index)}</div>`);
  }
  return parts.join('');
}
