import type { TabVerdict } from '../../lib/domain/check';
import type { HostVerdict, Observation } from '../../lib/domain/observation';
import type { Claim } from '../../lib/domain/party';
import type { PagePair } from '../../lib/domain/reading';
import type { EvidenceInput, FrameSnapshot } from '../../lib/evidence/capture-input';

/** The smallest PNG: one transparent pixel. */
export const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const URL_SHOWN = 'http://credit.customs.gov.cn/ccppwebserver/pages/ccpp/html/detail.html?seqNo=100001';
export const OFFICIAL: HostVerdict = { kind: 'official', portal: 'credit-customs', host: 'credit.customs.gov.cn', transport: 'http' };

const pair = (label: string, value: string, more: Partial<PagePair> = {}): PagePair => ({ label, value, state: 'shown', frame: 0, path: '1.0', ...more });

/** What the sample page of agent A shows, once with a value in a frame of another number. */
export const observation = (more: Partial<Observation> = {}): Observation => ({
  id: 'observation',
  readAt: '2026-11-23T02:14:59.000Z',
  page: { url: URL_SHOWN, title: '企业信用信息', host: OFFICIAL },
  state: 'read',
  pairs: [
    pair('企业名称', '广州岭澜进出口代理有限公司', { section: '注册信息' }),
    pair('海关备案编码', '44019609R7', { section: '注册信息', path: '1.0.3.2' }),
    pair('信用等级', '常规企业', { frame: 7, section: '信用等级', state: 'shown' }),
  ],
  subjects: [
    {
      key: '44019609R7',
      readings: [
        { field: 'legalName', raw: '广州岭澜进出口代理有限公司', state: 'shown', frame: 0, pair: 0 },
        { field: 'customsCode', raw: '44019609R7', state: 'shown', frame: 0, pair: 1 },
        { field: 'creditLevel', raw: '常规企业', state: 'shown', frame: 7, pair: 0 },
      ],
    },
  ],
  ...more,
});

export const claim: Claim = {
  id: 'claim', partyId: 'agent-a', field: 'creditLevel', value: '高级认证企业', source: 'email', claimedOn: '2026-11-11',
  createdAt: '2026-11-11T01:00:00.000Z', updatedAt: '2026-11-11T01:00:00.000Z', revision: 1,
};

/** The verdict on that page: a mismatch that is critical, and a notice. */
export const verdict = (more: Partial<TabVerdict> = {}): TabVerdict => ({
  tabId: 1,
  url: URL_SHOWN,
  title: '企业信用信息',
  host: OFFICIAL,
  state: 'read',
  readAt: '2026-11-23T02:14:59.000Z',
  stale: false,
  subjects: [{ key: '44019609R7', customsCodes: ['44019609R7'] }],
  chosen: '44019609R7',
  match: { kind: 'matched', partyId: 'agent-a', by: 'customsCode' },
  partyName: '广州岭澜进出口代理有限公司',
  candidates: [],
  check: {
    partyId: 'agent-a',
    asOf: '2026-11-23',
    pack: { id: 'article-2026', version: '1.0.0' },
    outcomes: [],
    findings: (['critical', 'notice'] as const).map((severity) => ({
      id: severity, severity, partyId: 'agent-a', reason: { code: 'claimDiffers', params: {} }, basis: { rule: 'r', pack: 'article-2026', version: '1.0.0', quote: '' },
    })),
    chains: [],
  },
  ...more,
});

const viewport = { width: 1280, height: 720, dpr: 2, scrollX: 0, scrollY: 40 };

export const topFrame = (html = '<p>页面</p><span data-countercheck-frame="http://credit.customs.gov.cn/inner">[frame]</span>'): FrameSnapshot => ({
  frame: 0, url: URL_SHOWN, html, boxes: [{ pair: 1, box: [10, 20, 100, 16] }], viewport,
});

export const innerFrame: FrameSnapshot = {
  frame: 7, url: 'http://credit.customs.gov.cn/inner', html: '<p>内</p>', boxes: [{ pair: 0, box: [5, 6, 70, 8] }], viewport,
};

export const environment = {
  userAgent: 'Mozilla/5.0 (sample)', locale: 'zh-CN', timeZone: 'Asia/Shanghai', extension: { version: '0.1.0', id: 'sample' }, zoom: 1,
};

/** Everything one click gathered on that page. */
export const evidenceInput = (more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  id: 'evidence-1',
  capturedAt: '2026-11-23T02:15:00.000Z',
  monotonic: { start: 100, end: 400 },
  verdict: verdict(),
  observation: observation(),
  claims: [claim],
  pack: { id: 'article-2026', version: '1.0.0' },
  screenshot: PIXEL,
  frames: [innerFrame, topFrame()],
  environment,
  ...more,
});
