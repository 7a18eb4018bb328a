import type { EvidenceInput } from './capture-input';
import { shanghaiTime } from '../domain/shanghai';

/** README.txt: what the record is, how anyone verifies it with ordinary tools, and what it does not prove. Chinese and English. */
export function readme(input: EvidenceInput): string {
  const isOfficial = input.observation.page.host.kind === 'official';
  return [chinese(input, isOfficial), english(input, isOfficial)].join('\n\n----------------------------------------\n\n');
}

const chinese = ({ id, capturedAt, observation: { page }, meaning }: EvidenceInput, isOfficial: boolean): string => `资质核验 留存记录
${isOfficial ? '' : '\n*** 非官方网站：页面不是由已知的官方网站域名提供，不能作为核验依据。***\n'}
编号：${id}
时间：${shanghaiTime(capturedAt)}（上海） / ${capturedAt}（UTC），为设备时间
页面：${page.title}
网址：${page.url}
${meaning === undefined ? '' : `\n这一结果说明什么：${meaning.chinese}\n`}
本文件夹是浏览器中一个页面在上述时间的留存：
  screenshot-viewport.png  可见区域的截图，未经改动
  dom.html、dom-frame-*.html  页面内容快照（不含脚本，可离线打开）
  fields.json、text.txt    从页面读取的全部标签与内容及其位置
  claims.json              当时记录的代理方申报信息
  check.json               比对结果、问题项及所用规则包版本
  environment.json         浏览器、插件版本、窗口与时间
  manifest.json            本记录的清单（RFC 8785 规范化 JSON）
  sha256sums.txt           全部文件的 SHA-256

如何验证（无需本插件）：
  Linux：  sha256sum -c sha256sums.txt
  macOS：  shasum -a 256 -c sha256sums.txt
  Windows：在 PowerShell 中用 Get-FileHash 逐个文件比对 sha256sums.txt
每行显示 OK 即文件自写入 sha256sums.txt 后未变。要证明 sha256sums.txt 本身未被替换，请另行保管其哈希值，
例如在留存当日发送给他人。

本记录不能证明：
  - 页面内容属实，或服务器确实发送过该内容（浏览器内可以改动页面）；
  - 准确的时间（设备时钟可以改动，未申请可信时间戳）；
  - 由谁保存（未签名）。整个文件夹可以被重新制作。`;

const english = ({ id, capturedAt, observation: { page }, meaning }: EvidenceInput, isOfficial: boolean): string => `Countercheck evidence record
${isOfficial ? '' : '\n*** UNOFFICIAL HOST: this page was not served by a known official host. It verifies nothing. ***\n'}
Record: ${id}
Time:   ${capturedAt} (UTC) / ${shanghaiTime(capturedAt)} (Asia/Shanghai), by the device's clock
Page:   ${page.title}
URL:    ${page.url}
${meaning === undefined ? '' : `\nWhat this answer means: ${meaning.english}\n`}
This folder keeps one page as it stood in the browser at that time:
  screenshot-viewport.png  what was in view, untouched
  dom.html, dom-frame-*.html  the page's content (no scripts; opens offline)
  fields.json, text.txt    every label and value read from the page, with its place
  claims.json              what the agent was recorded to claim
  check.json               results, findings, and the version of the rule pack
  environment.json         browser, extension version, window, times
  manifest.json            the list of this record (RFC 8785 canonical JSON)
  sha256sums.txt           SHA-256 of every file

How to verify, without the extension:
  Linux:   sha256sum -c sha256sums.txt
  macOS:   shasum -a 256 -c sha256sums.txt
  Windows: compare Get-FileHash of each file with sha256sums.txt in PowerShell
"OK" on every line: the files are what they were when sha256sums.txt was written. To show that
sha256sums.txt itself was not replaced, keep its digest elsewhere, for example with a colleague on the day.

What it does not prove:
  - that what the page says is true, or that the server sent it (a page can be altered in the browser);
  - the exact time (a device's clock can be set; no trusted time stamp was requested);
  - who saved it (it is not signed). The whole folder could be made anew.
`;
