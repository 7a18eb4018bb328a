import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evidenceInput, innerFrame, observation, topFrame, verdict } from '../../tests/harness/evidence';
import type { HostVerdict } from '../domain/observation';
import { bundleName, bundleOf } from './bundle';
import type { EvidenceInput } from './capture-input';
import { type ComposedEvidence, composeEvidence } from './record';

const textOf = ({ files }: ComposedEvidence, path: string): string => new TextDecoder().decode(files.find((file) => file.path === path)!.bytes);
const jsonOf = (evidence: ComposedEvidence, path: string) => JSON.parse(textOf(evidence, path));
const compose = (more: Partial<EvidenceInput> = {}) => composeEvidence(evidenceInput(more));
const resultOf = ({ record }: ComposedEvidence, id: string) => record.checks.find((check) => check.id === id);

const withHost = (host: HostVerdict): Partial<EvidenceInput> => ({ observation: observation({ page: { ...observation().page, host } }) });
const lookAlike: HostVerdict = { kind: 'lookAlike', portal: 'credit-customs', host: 'credit.customs.gov.cn.example.com', resembles: 'credit.customs.gov.cn' };

describe('files', () => {
  test('every file is listed with its bytes and digest, the manifest naming all before it', async () => {
    const evidence = await compose();
    expect(evidence.record.parts.map(({ path, role }) => `${role} ${path}`)).toEqual([
      'screenshot screenshot-viewport.png', 'snapshot dom.html', 'snapshot dom-frame-1.html', 'fields fields.json', 'text text.txt', 'claims claims.json',
      'check check.json', 'environment environment.json', 'readme README.txt', 'manifest manifest.json', 'sums sha256sums.txt',
    ]);
    expect(evidence.files.map(({ path, bytes }) => [path, bytes.length])).toEqual(evidence.record.parts.map(({ path, bytes }) => [path, bytes]));
    expect(jsonOf(evidence, 'manifest.json').files.map(({ path }: { path: string }) => path)).toEqual(evidence.record.parts.slice(0, -2).map(({ path }) => path));
    expect(evidence.record.manifestHash).toBe(evidence.record.parts.find(({ path }) => path === 'manifest.json')?.sha256);
  });

  test('the manifest is canonical JSON in the names of the sealed format', async () => {
    const text = textOf(await compose(), 'manifest.json');
    const manifest = JSON.parse(text);
    expect(text.startsWith('{"capturedAt":"2026-11-23T02:15:00.000Z","checks":[')).toBe(true);
    expect(manifest).toMatchObject({
      schema: 'countercheck-evidence/0',
      id: 'evidence-1',
      page: { title: '企业信用信息', frames: [{ frame: 0, path: 'dom.html' }, { frame: 7, path: 'dom-frame-1.html' }] },
      client: { extVersion: '0.1.0', viewport: { width: 1280, height: 720 }, dpr: 2, scroll: { x: 0, y: 40 }, zoom: 1 },
      times: { device: '2026-11-23T02:15:00.000Z', shanghai: '2026-11-23T10:15:00.000+08:00' },
      serverBytes: { obtained: 'none' },
      pack: { id: 'article-2026', version: '1.0.0' },
      withheld: [],
    });
    expect(manifest.checks).toContainEqual({ id: 'serverBytes', result: 'not-available', detail: expect.any(String) });
  });

  test('fields keep meaning, company, place and box of each value, in whichever frame', async () => {
    expect(jsonOf(await compose(), 'fields.json')).toMatchObject([
      { key: 'legalName', label: '企业名称', frame: 0, box: null, inServerBytes: 'unknown' },
      { key: 'customsCode', rawText: '44019609R7', subject: '44019609R7', selector: '1.0.3.2', box: [10, 20, 100, 16] },
      { key: 'creditLevel', value: '常规企业', frame: 7, box: [5, 6, 70, 8] },
    ]);
  });

  test('the check is kept as judged, with claims and observation', async () => {
    const evidence = await compose();
    expect(jsonOf(evidence, 'check.json')).toMatchObject({ match: { by: 'customsCode' }, check: { findings: [{}, {}] }, observation: { pairs: [{}, {}, {}] } });
    expect(jsonOf(evidence, 'claims.json')).toMatchObject([{ value: '高级认证企业' }]);
    expect(evidence.record).toMatchObject({ partyId: 'agent-a', openFindings: 1, shownCode: '44019609R7' });
  });

  test('snapshots name the files of their frames, and what is not saved', async () => {
    const place = (url: string) => `<span data-countercheck-frame="${url}">[frame]</span>`;
    const evidence = await compose({ frames: [topFrame(`${place(`${innerFrame.url}?moved=1`)}${place('https://other.invalid/')}${place('about:blank')}`), innerFrame] });
    expect(textOf(evidence, 'dom.html').match(/\[frame: [^\]]*\]/g)).toEqual(['[frame: dom-frame-1.html]', '[frame: not saved]', '[frame: empty]']);
    expect(resultOf(evidence, 'framesSaved')).toMatchObject({ result: 'notAvailable', detail: expect.stringContaining('https://other.invalid/ (1)') });
    expect(resultOf(await compose(), 'framesSaved')?.result).toBe('pass');
  });

  test('what the serialiser withheld or cut is said in manifest and checks', async () => {
    const notes = JSON.stringify({ withheld: ['password: "pwd"'], cut: 'nodes' }).replaceAll('"', '&quot;');
    const evidence = await compose({ frames: [topFrame(`<meta name="countercheck-snapshot" content="${notes}">`)] });
    expect(jsonOf(evidence, 'manifest.json').withheld).toEqual([{ path: 'dom.html', what: 'password: "pwd"', reason: 'secret' }]);
    expect(resultOf(evidence, 'snapshotComplete')).toMatchObject({ result: 'fail', detail: 'Too large, saved in part: dom.html.' });
  });

  test('the text is what was read, under its headings', async () => {
    expect(textOf(await compose(), 'text.txt')).toContain('\n\n# 注册信息\n企业名称: 广州岭澜进出口代理有限公司\n海关备案编码: 44019609R7\n\n# 信用等级\n信用等级: 常规企业\n');
  });
});

describe('honesty', () => {
  test('a page of a look-alike host is stamped in record, manifest and README', async () => {
    const evidence = await compose(withHost(lookAlike));
    expect(resultOf(evidence, 'officialHost')).toMatchObject({ result: 'fail', detail: expect.stringContaining('UNOFFICIAL: credit.customs.gov.cn.example.com') });
    expect(textOf(evidence, 'README.txt')).toMatch(/非官方网站[^]*UNOFFICIAL HOST/);
    expect(textOf(await compose(), 'README.txt')).not.toMatch(/非官方网站|UNOFFICIAL/);
  });

  test('an official page over http says that the transport was not protected', async () => {
    const evidence = await compose();
    expect(resultOf(evidence, 'officialHost')?.result).toBe('pass');
    expect(resultOf(evidence, 'transportProtected')).toMatchObject({ result: 'fail', detail: expect.stringContaining('offers no https') });
  });

  test('a page that was not understood can be saved, without party, check or claims', async () => {
    const unread = observation({ state: 'captcha', stateText: '请输入验证码', pairs: [], subjects: [] });
    const evidence = await compose({ observation: unread, verdict: verdict({ match: { kind: 'none' }, check: undefined, partyName: undefined, chosen: undefined }), claims: [] });
    expect(evidence.record).toMatchObject({ openFindings: 0, pack: { id: 'article-2026' } });
    expect(evidence.record.partyId).toBeUndefined();
    expect(resultOf(evidence, 'pageRead')).toMatchObject({ result: 'fail', detail: expect.stringContaining('请输入验证码') });
    expect(jsonOf(evidence, 'check.json').check).toBeNull();
  });

  test('without a picture or a document there is no record', async () => {
    await expect(compose({ screenshot: new Uint8Array() })).rejects.toMatchObject({ problems: [{ code: 'captureFailed' }] });
    await expect(compose({ frames: [innerFrame] })).rejects.toMatchObject({ problems: [{ code: 'snapshotFailed' }] });
  });
});

describe('content hash', () => {
  const hashOf = async (more: Partial<EvidenceInput> = {}): Promise<string> => (await compose(more)).record.contentHash;

  test('is the same for an unchanged page at another time, in another place of the layout', async () => {
    const moved = observation({ readAt: '2026-12-01T00:00:00.000Z', id: 'other', pairs: observation().pairs.map((pair) => ({ ...pair, path: '9', frame: pair.frame && 12 })) });
    expect(await hashOf({ id: 'other', capturedAt: '2026-12-01T00:00:00.000Z', observation: moved })).toBe(await hashOf());
  });

  test('differs when a value, its state or the host differs', async () => {
    const [first, ...rest] = observation().pairs;
    const other = { ...first!, value: '另一公司' };
    const masked = { ...first!, state: 'masked' as const };
    const hashes = await Promise.all([hashOf(), hashOf({ observation: observation({ pairs: [other, ...rest] }) }), hashOf({ observation: observation({ pairs: [masked, ...rest] }) }), hashOf(withHost(lookAlike))]);
    expect(new Set(hashes).size).toBe(4);
  });

  test('tells pages apart that nothing was read from', async () => {
    const unread = observation({ state: 'notRecognised', pairs: [], subjects: [] });
    const hashes = await Promise.all(['<p>a</p>', '<p>b</p>', '<p>a</p>'].map((html) => hashOf({ observation: unread, frames: [topFrame(html)] })));
    expect(hashes[0]).toBe(hashes[2]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});

describe('bundle', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Checks the unzipped files as anyone would: with the tool their system has. */
  const checkSums = (): string[] => {
    const [command, ...args] = process.platform === 'darwin' ? ['shasum', '-a', '256'] : ['sha256sum'];
    const said = execFileSync(command!, [...args, '--strict', '-c', 'sha256sums.txt'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return said.trim().split('\n');
  };

  test('unzips and passes sha256sum, and no longer after a byte was flipped', async () => {
    const { record, files } = await compose();
    const unzipped = unzipSync(await buffer(bundleOf(record, files)));
    expect(Object.keys(unzipped).sort()).toEqual(files.map(({ path }) => path).sort());
    for (const [path, bytes] of Object.entries(unzipped)) writeFileSync(join(folder, path), bytes);
    expect(checkSums()).toEqual(record.parts.slice(0, -1).map(({ path }) => `${path}: OK`));
    writeFileSync(join(folder, 'claims.json'), '[]');
    expect(checkSums).toThrow();
  });

  test('is named by day in Shanghai, portal and code, in ASCII', async () => {
    const { record } = await compose();
    expect(bundleName(record)).toBe('countercheck-2026-11-23-credit-customs-44019609R7.zip');
    expect(bundleName({ ...record, capturedAt: '2026-11-23T16:30:00.000Z' })).toContain('2026-11-24');
    expect(bundleName({ ...record, shownCode: '../岭澜*' })).toBe('countercheck-2026-11-23-credit-customs-page.zip');
    expect(bundleName({ ...record, page: { ...record.page, host: lookAlike } })).toBe('countercheck-2026-11-23-unofficial-44019609R7.zip');
  });

  test('holds no name that unzip could mangle or that leads out of the folder', async () => {
    const { record } = await compose();
    await expect(buffer(bundleOf(record, [{ path: '../x.txt', bytes: new Uint8Array() }]))).rejects.toThrow('Not a name');
  });
});
