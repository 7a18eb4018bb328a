import type { Lesson, Trial } from '../../lib/domain/lesson';
import type { ReadPair, WhatWasRead } from '../../lib/domain/what-was-read';
import { fieldLabels } from '../../lib/fields/labels';
import type { Answers } from '../../lib/messages/protocol';
import { DIFFERENCES } from './verdicts';

// What was read on an invented page, with a pair for every way a pair can look.

const pair = (label: string, value: string, more: Partial<ReadPair> = {}): Omit<ReadPair, 'pair'> => ({
  frame: 0, label, value, state: 'shown', path: '1.0.2', section: '注册信息', likeness: 1, meaning: { kind: 'unknown' }, use: { code: 'labelUnknown' }, ...more,
});
const field = (name: string, use: ReadPair['use'], more: Partial<ReadPair> = {}): Partial<ReadPair> => ({ meaning: { kind: 'field', field: name }, use, ...more });
const same = (claimed: string): ReadPair['use'] => ({ code: 'compared', claimed, outcome: 'match', reason: { code: 'same', params: {} } });

const PAIRS: Omit<ReadPair, 'pair'>[] = [
  pair('统一社会信用代码', '91440101MA59L7Q2XD', field('uscc', same('91440101MA59L7Q2XD'))),
  pair('企业中文名称', '广州岭澜进出口代理有限公司', field('legalName', same('广州岭澜进出口代理有限公司'))),
  pair('企业名称', '广州岭澜进出口代理有限公司', field('legalName', { code: 'duplicate' })),
  pair('住所', '广州市南沙区港前大道南 162 号 1503 房', field('address', { code: 'notClaimed' })),
  pair('法定代表人', '陈**', field('legalRepresentative', { code: 'compared', claimed: '陈志谦', outcome: 'maskedCompatible', reason: { code: 'maskedAgrees', params: {} } }, { state: 'masked' })),
  pair('所在地海关', '', field('customsOffice', { code: 'stateSilent', claimed: '广州海关', outcome: 'unreadable', reason: { code: 'valuePicture', params: {} } }, { state: 'picture' })),
  pair('关务信誉等级', '常规企业', field('creditLevel', { code: 'compared', claimed: '高级认证企业', outcome: 'mismatch', reason: { code: 'differs', params: { claimed: '高级认证企业', shown: '常规企业' } } }, { lesson: 'l1' })),
  pair('联络号', '138****5678', { state: 'masked', section: '联络' }),
  pair('统计经济区划', '一般经济区域', { meaning: { kind: 'ignored' }, use: { code: 'labelIgnored' }, section: '联络' }),
  pair('序号', '1', { meaning: { kind: 'notALabel' }, use: { code: 'notALabel' }, section: '备案编码', row: 0 }),
];

export const READ: WhatWasRead = {
  host: DIFFERENCES.host, state: 'read', readAt: DIFFERENCES.readAt, version: '0.1.0',
  frames: [{ frame: 0, host: 'credit.customs.gov.cn', page: 'detail', portal: 'credit-customs', revision: 3, state: 'read', pageKind: 'detail' }],
  pairs: PAIRS.map((one, at) => ({ ...one, pair: at })),
};

/** The same in two frames, one of which was too large. */
export const READ_FRAMES: WhatWasRead = {
  ...READ,
  frames: [...READ.frames, { frame: 4, host: 'swapp.singlewindow.cn', page: '/desk/*', revision: 1, state: 'read', stoppedEarly: 'nodeBudget' }],
  pairs: READ.pairs.map((one, at) => (at < 5 ? one : { ...one, frame: 4 })),
};

export const FIELDS: Answers['lesson/fields'] = { fields: Object.entries(fieldLabels).map(([id, labels]) => ({ id, labels })) };

/** What teaching a label would read: a level that fits any field but a date. */
export const trialOf = (meaning: string | null): Trial => ({
  place: { host: 'company-data.example', page: '/archive/*' },
  values: [{ value: '高级认证企业', state: 'shown', section: '档案', ...(meaning?.endsWith('On') && { misfit: true }) }],
});

const lesson = (host: string, page: string, label: string, meaning: string | null): Lesson => ({
  id: `${host} ${page} ${label}`, host, page, label, meaning, createdAt: DIFFERENCES.readAt, updatedAt: DIFFERENCES.readAt, revision: 1,
});

export const LESSONS: Lesson[] = [
  lesson('company-data.example', '/archive/*', '关务信誉等级', 'creditLevel'),
  lesson('company-data.example', '/archive/*', '序列', null),
  lesson('credit.customs.gov.cn', 'detail', '企业登记状态（现状）', 'registrationStatus'),
];

export const ADDED: Answers['portal/list'] = [
  { id: 'company-data.example', origins: ['https://company-data.example'], standing: 'active' },
  { id: 'qualification-mirror.example.com', origins: ['https://qualification-mirror.example.com'], standing: 'withdrawn' },
];
