import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './browsers';
import read from './read';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
const PAGE = `<!doctype html><link rel="stylesheet" href="a.css"><table><tr><th>企业名称</th><td>台州椒江报关有限公司</td></tr><tr><th>信用等级</th><td>认证企业</td></tr></table><script>document.body.innerHTML = ''</script>`;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

let lines: string[] = [];
let errors: string[] = [];

beforeEach(() => {
  lines = [];
  errors = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

describe('read', () => {
  it.each([[[]], [['--else', 'a.html']], [['--url', 'no url', 'a.html']], [['--url']]])('refuses %j with its usage', async (args) => {
    expect(await read(args)).toBe(2);
    expect(errors.join()).toContain('Usage:');
  });

  it.runIf(findChromium() !== undefined)('reads what it can and names what it cannot', async () => {
    const good = file('good.html', PAGE);
    const bad = [join(folder, 'none.html'), file('empty.html', ''), folder, file('gb.html', new Uint8Array([0xc6, 0xf3, 0xd2, 0xb5])), file('big.html', 'x'.repeat(20_000_001))];
    expect(await read(['--url', 'http://credit.customs.gov.cn/ccppwebserver/pages/ccpp/html/detail.html', ...bad, good])).toBe(1);
    expect(errors).toHaveLength(5);
    for (const [index, word] of ['no such file', 'empty', 'folder', 'UTF-8', '20 MB'].entries()) {
      expect(errors[index]).toContain(bad[index]);
      expect(errors[index]).toContain(word);
    }
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      file: good,
      state: 'read',
      official: { kind: 'official', portal: 'credit-customs' },
      pairs: [{ label: '企业名称', value: '台州椒江报关有限公司', state: 'shown' }, { label: '信用等级', value: '认证企业', state: 'shown' }],
      subjects: [{ readings: [{ field: 'legalName', raw: '台州椒江报关有限公司' }, { field: 'creditLevel', raw: '认证企业' }] }],
    });
  }, 60_000);

  it.runIf(findChromium() !== undefined)('judges no host where none is given, and succeeds', async () => {
    expect(await read([file('one.html', PAGE)])).toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ official: null });
  }, 60_000);
});
