import type { ChainResult, Check, FieldOutcome, Finding, TabVerdict } from '../../lib/domain/check';
import { findPack } from '../../lib/rules/packs';

// Invented enterprises and verdicts, one for every way the popup can look. Codes pass their check digits.

const AGENT = 'sample-agent-a';
const NAME = '广州岭澜进出口代理有限公司';
const USCC = '91440101MA59L7Q2XD';
const CUSTOMS = '44019609R7';
const PORTAL = 'credit-customs';

const claim = (value: string, source: 'contract' | 'email' = 'contract', sourceNote?: string): FieldOutcome['claim'] => ({
  id: `claim-${value}`, value, source, sourceNote, claimedOn: '2026-08-14',
});
const shown = (...raws: string[]): FieldOutcome['shown'] => raws.map((raw, pair) => ({ raw, state: 'shown', frame: 0, pair }));
const same = (field: string, value: string): FieldOutcome => ({ field, outcome: 'match', claim: claim(value), shown: shown(value), reason: { code: 'same', params: {} } });
const basis = (rule: string, quote: string, lawNote?: string): Finding['basis'] => {
  const { title, translations } = findPack('article-2026')!.rules.find(({ id }) => id === rule)!;
  return { rule, pack: 'article-2026', version: '1.0', title, quote, lawNote, translations };
};

export const OUTCOMES: FieldOutcome[] = [
  { field: 'creditLevel', outcome: 'mismatch', claim: claim('高级认证企业'), shown: shown('常规企业'), reason: { code: 'levelLower', params: { claimed: '高级认证企业', shown: '常规企业', steps: 2 } } },
  { field: 'certificateValidTo', outcome: 'mismatch', claim: claim('2027-12-31', 'email', '2026-08-14 邮件附件'), shown: shown('2026-12-21'), reason: { code: 'dateEarlier', params: { claimed: '2027-12-31', shown: '2026-12-21' } } },
  same('uscc', USCC),
  same('customsCode', CUSTOMS),
  { field: 'legalName', outcome: 'match', claim: claim('广州岭澜进出口代理有限公司（总部）'), shown: shown('广州岭澜进出口代理有限公司(总部)'), reason: { code: 'sameAfterNormalising', params: { how: 'width' } } },
  { field: 'legalRepresentative', outcome: 'maskedCompatible', claim: claim('陈志谦'), shown: [{ raw: '陈**', state: 'masked', frame: 0, pair: 3 }], reason: { code: 'maskedAgrees', params: {} } },
  { field: 'customsCategory', outcome: 'match', claim: claim('进出口货物收发货人'), shown: shown('进出口货物收发货人', '报关企业'), reason: { code: 'sameAsOneOf', params: { count: 2 } } },
  { field: 'businessScope', outcome: 'match', claim: claim('货物进出口；技术进出口；国际货运代理；报关业务；供应链管理服务'), shown: shown('一般项目：国内货物运输代理；国际货物运输代理；供应链管理服务；技术进出口；货物进出口；报关业务；进出口代理。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）'), reason: { code: 'scopeIncludes', params: { count: 5 } } },
  { field: 'aeoCode', outcome: 'notShown', claim: claim('AEOCN44019609R7'), shown: [], reason: { code: 'notShown', params: {} } },
  { field: 'filingReceiptIssuedOn', outcome: 'notShown', claim: claim('2024-03-01'), shown: [], reason: { code: 'notShown', params: {} } },
  { field: 'customsOffice', outcome: 'unreadable', claim: claim('广州海关'), shown: [{ raw: '', state: 'picture', frame: 0, pair: 9 }], reason: { code: 'valuePicture', params: {} } },
  { field: 'annualReport', outcome: 'notClaimed', shown: shown('已报送'), reason: { code: 'notClaimed', params: {} } },
];

type Member = ChainResult['members'][number];
const LEVEL_TEXTS = { advancedCertified: '高级认证企业', certified: '认证企业', regular: '常规企业' };
const member = (partyId: string, name: string, role: Member['role'], level: keyof typeof LEVEL_TEXTS): Member => ({
  partyId, name, role, level, levelText: LEVEL_TEXTS[level], basis: { kind: 'shown', on: '2026-11-20', portal: PORTAL },
});

export const CHAIN: ChainResult = {
  engagementId: 'sample-engagement',
  engagementName: '精密连接器出口',
  members: [
    member('sample-client-c', '上海梧溪国际贸易有限公司', 'client', 'advancedCertified'),
    member(AGENT, NAME, 'agent', 'regular'),
    member('sample-supplier-1', '苏州望榆精密器件有限公司', 'coreSupplier', 'advancedCertified'),
    { ...member('sample-supplier-2', '厦门鹭衡新材料有限公司', 'coreSupplier', 'certified'), basis: { kind: 'claimed', on: '2026-09-02' } },
  ],
  chainLevel: 'regular',
  loweredFrom: 'certified',
  limitedBy: [AGENT],
  undetermined: [],
};

export const UNDETERMINED: ChainResult = {
  ...CHAIN,
  chainLevel: undefined,
  loweredFrom: undefined,
  limitedBy: [],
  undetermined: ['sample-supplier-2', 'sample-supplier-9'],
  members: [
    ...CHAIN.members.slice(0, 3),
    { partyId: 'sample-supplier-2', name: '厦门鹭衡新材料有限公司', role: 'coreSupplier', basis: { kind: 'missing' } },
    { partyId: 'sample-supplier-9', name: '成都锦宁电子科技有限公司', role: 'coreSupplier', level: 'certified', levelText: '认证企业', basis: { kind: 'stale', on: '2025-02-11' } },
    ...Array.from({ length: 7 }, (_, index) => member(`supplier-x${index}`, `杭州澄湖${'甲乙丙丁戊己庚'[index]}元件有限公司`, 'coreSupplier', 'certified')),
  ],
};

const unplaced = (at: number): Member => ({ partyId: `many-${at}`, name: `苏州榆岸第${at}元件有限公司`, role: at % 2 === 0 ? 'agent' : 'coreSupplier', levelText: '优秀企业', basis: { kind: 'claimed', on: '2026-11-01' } });
const manyLevels = ['advancedCertified', 'certified', 'regular'] as const;

/** A chain as large as they come: hundreds of members, some in words nobody can place. */
export const MANY: ChainResult = {
  ...CHAIN,
  chainLevel: undefined, loweredFrom: undefined, limitedBy: [], undetermined: Array.from({ length: 40 }, (_, at) => `many-${at}`),
  members: [
    CHAIN.members[0]!,
    ...Array.from({ length: 40 }, (_, at) => unplaced(at)),
    ...Array.from({ length: 459 }, (_, at): Member => member(`member-${at}`, `杭州澄湖第${at}元件有限公司`, at % 2 === 0 ? 'agent' : 'coreSupplier', manyLevels[at % 3]!)),
  ],
};

export const FINDINGS: Finding[] = [
  { id: 'f1', severity: 'critical', partyId: AGENT, field: 'creditLevel', reason: { code: 'claimDiffers', params: { field: 'creditLevel', claimed: '高级认证企业', shown: '常规企业' } },
    basis: basis('DYN-05', 'If the credit level on the customs platform is lower than that stated in the contract, stop new orders and ask the agent for an explanation in writing.', 'Order 282 sets the levels; it does not regulate what an agent states in a contract.') },
  { id: 'f2', severity: 'warning', partyId: AGENT, field: 'certificateValidTo', reason: { code: 'expiresSoon', params: { field: 'certificateValidTo', on: '2026-12-21', days: 28 } },
    basis: basis('DYN-06', 'Renew the digital certificate 90 days before it ends.') },
  { id: 'f3', severity: 'critical', partyId: AGENT, reason: { code: 'chainLowered', params: { limiting: NAME, level: 'regular', from: 'certified' } },
    basis: basis('LNK-01', 'The lowest level among agent and core suppliers decides the treatment of the chain.', 'No rule on a whole chain was found in public law.'), chain: CHAIN },
];

export const CHECK: Check = { partyId: AGENT, asOf: '2026-11-23', pack: { id: 'article-2026', version: '1.0' }, outcomes: OUTCOMES, findings: FINDINGS, chains: [CHAIN] };

const SUBJECT = { key: USCC, name: NAME, uscc: USCC, customsCodes: [CUSTOMS], levelText: '常规企业', partyId: AGENT };

export const DIFFERENCES: TabVerdict = {
  tabId: 7,
  url: 'http://credit.customs.gov.cn/ccppwebserver/pages/ccpp/html/detail.html',
  title: '中国海关企业进出口信用信息公示平台',
  host: { kind: 'official', portal: PORTAL, host: 'credit.customs.gov.cn', transport: 'http' },
  state: 'read',
  readAt: '2026-11-23T02:15:00.000Z',
  stale: false,
  subjects: [SUBJECT],
  chosen: USCC,
  match: { kind: 'matched', partyId: AGENT, by: 'uscc' },
  partyName: NAME,
  candidates: [],
  check: CHECK,
  observationId: 'observation',
  read: { pairs: 34, taught: 1 },
  lastEvidence: { id: 'evidence-1', savedAt: '2026-10-28T03:00:00.000Z', sameContent: false },
};

const SAME_OUTCOMES = OUTCOMES.filter(({ outcome }) => outcome !== 'mismatch' && outcome !== 'unreadable');

const page = (state: TabVerdict['state'], stateText?: string): TabVerdict => ({
  ...DIFFERENCES, state, stateText, subjects: [], chosen: undefined, match: { kind: 'none' }, partyName: undefined, check: undefined, lastEvidence: undefined,
});

const LIST: TabVerdict['subjects'] = [
  { key: '0', name: '宁波甬澄货运代理有限公司', uscc: '91330201MA2H6N3E5L', customsCodes: ['330296K4TM'], levelText: '认证企业' },
  { key: '1', name: NAME, uscc: USCC, customsCodes: [CUSTOMS], levelText: '常规企业', partyId: AGENT },
  { key: '2', name: '厦门鹭衡新材料有限公司', customsCodes: ['3502963T5Q'], levelText: '高级认证企业' },
];

const CANDIDATES: TabVerdict['candidates'] = [
  { partyId: AGENT, name: NAME, uscc: USCC },
  { partyId: 'sample-agent-b', name: '广州岭澜进出口代理有限公司南沙分公司' },
];

const EU_HOST: TabVerdict['host'] = { kind: 'official', portal: 'eu-aeo', host: 'ec.europa.eu', transport: 'https' };
const UK_HOST: TabVerdict['host'] = { kind: 'official', portal: 'uk-eori', host: 'www.tax.service.gov.uk', transport: 'https' };
const NORDWIND = { key: '0', name: 'Nordwind Maschinenbau GmbH', country: 'Germany', customsCodes: [] };
const REFUSAL = 'Invalid EORI number';
const REFUSED: FieldOutcome = { field: 'eori', outcome: 'mismatch', claim: claim('GB473920518777'), shown: shown(REFUSAL), reason: { code: 'eoriNotValid', params: { shown: REFUSAL } } };

/** Every designed state of the popup. */
export const VERDICTS = {
  differences: DIFFERENCES,
  same: { ...DIFFERENCES, host: { kind: 'official', portal: 'gsxt', host: 'www.gsxt.gov.cn', transport: 'https' }, check: { ...CHECK, outcomes: SAME_OUTCOMES, findings: [], chains: [] }, lastEvidence: { id: 'e', savedAt: '2026-11-23T01:00:00.000Z', sameContent: true } },
  manyMembers: { ...DIFFERENCES, check: { ...CHECK, outcomes: SAME_OUTCOMES, chains: [MANY], findings: [{ ...FINDINGS[2]!, severity: 'warning', reason: { code: 'chainUndeterminedLowered', params: { missing: MANY.members.slice(1, 41).map(({ name }) => name).join('、'), limiting: NAME, level: 'regular', from: 'certified' } }, chain: MANY }] } },
  undetermined: { ...DIFFERENCES, check: { ...CHECK, outcomes: SAME_OUTCOMES, chains: [UNDETERMINED], findings: [{ ...FINDINGS[2]!, severity: 'notice', reason: { code: 'chainUndetermined', params: { missing: '厦门鹭衡新材料有限公司' } }, chain: UNDETERMINED }] } },
  nothingCompared: { ...DIFFERENCES, check: { ...CHECK, outcomes: OUTCOMES.filter(({ outcome }) => outcome === 'notShown' || outcome === 'unreadable'), findings: [], chains: [] } },
  stale: { ...DIFFERENCES, stale: true },
  loading: page('loading'),
  login: page('login', '会话已过期，请重新登录'),
  captcha: page('captcha', '请输入验证码'),
  noResult: page('noResult', '没有符合条件的数据,请检查输入条件后重试'),
  portalError: page('portalError', '系统维护中，请稍后再试'),
  noCompany: page('noCompany'),
  notRecognised: page('notRecognised'),
  severalCompanies: { ...page('severalCompanies'), subjects: LIST },
  chosen: { ...DIFFERENCES, state: 'severalCompanies', subjects: LIST, chosen: '1' },
  possible: { ...DIFFERENCES, check: undefined, partyName: undefined, match: { kind: 'possible', partyIds: CANDIDATES.map(({ partyId }) => partyId) }, candidates: CANDIDATES, subjects: [{ ...SUBJECT, uscc: undefined, customsCodes: [], partyId: undefined }] },
  conflict: { ...DIFFERENCES, check: undefined, partyName: undefined, match: { kind: 'conflict', partyIds: CANDIDATES.map(({ partyId }) => partyId) }, candidates: CANDIDATES },
  none: { ...DIFFERENCES, check: undefined, partyName: undefined, match: { kind: 'none' }, lastEvidence: undefined },
  noClaims: { ...DIFFERENCES, check: { ...CHECK, outcomes: [], findings: [], chains: [] } },
  lookAlike: { ...DIFFERENCES, host: { kind: 'lookAlike', portal: PORTAL, host: 'credit.customs-gov.cn', resembles: 'credit.customs.gov.cn' } },
  unofficial: { ...DIFFERENCES, host: { kind: 'unofficial', host: 'qualification-mirror.example.com' }, addable: { id: 'qualification-mirror.example.com', origins: ['https://qualification-mirror.example.com'] } },
  listed: { ...DIFFERENCES, host: { kind: 'official', portal: '某省关务公示', host: 'data.example.com', transport: 'https', listed: true } },
  wrongTransport: { ...DIFFERENCES, host: { kind: 'wrongTransport', portal: 'gsxt', host: 'www.gsxt.gov.cn', expected: 'https://www.gsxt.gov.cn' } },
  abroadPossible: { ...DIFFERENCES, host: EU_HOST, means: 'euAeoFound', check: undefined, partyName: undefined, match: { kind: 'possible', partyIds: ['p'] }, candidates: [{ partyId: 'p', name: 'Nordwind Maschinenbau GmbH', eori: 'DE740519038264417' }], subjects: [NORDWIND], chosen: '0', lastEvidence: undefined },
  abroadSeveral: { ...page('severalCompanies'), host: EU_HOST, means: 'euAeoFound', subjects: [NORDWIND, { key: '1', name: 'Nordwind Logistik GmbH & Co. KG', country: 'Germany', customsCodes: [] }, { key: '2', name: 'Nordwind Trading s.r.l.', country: 'Romania', customsCodes: [] }] },
  abroadNotFound: { ...page('noResult', '0 results match your criteria'), host: EU_HOST, means: 'euAeoNotFound' },
  abroadRefused: {
    ...DIFFERENCES, host: UK_HOST, means: 'ukEoriNotFound', match: { kind: 'matched', partyId: 'p', by: 'eori' }, partyName: 'Harrow & Tidewell Ltd', chosen: '0', subjects: [{ key: '0', customsCodes: [], eori: 'GB473920518777', partyId: 'p' }], lastEvidence: undefined,
    check: { ...CHECK, chains: [], outcomes: [REFUSED], findings: [{ ...FINDINGS[0]!, severity: 'warning', field: 'eori', reason: REFUSED.reason }] },
  },
  abroadValid: {
    ...DIFFERENCES, host: UK_HOST, means: 'ukEoriFound', match: { kind: 'matched', partyId: 'p', by: 'eori' }, partyName: 'Harrow & Tidewell Ltd', chosen: '0', subjects: [{ key: '0', name: 'Harrow & Tidewell Ltd', customsCodes: [], eori: 'GB473920518000', partyId: 'p' }], lastEvidence: undefined,
    check: { ...CHECK, chains: [], findings: [], outcomes: [{ ...REFUSED, outcome: 'match', claim: claim('GB473920518000'), shown: shown('GB473920518000'), reason: { code: 'same', params: {} } }, { field: 'eoriStatus', outcome: 'notClaimed', shown: shown('Valid EORI number'), reason: { code: 'notClaimed', params: {} } }] },
  },
} as const satisfies Record<string, TabVerdict>;

/** A label was pointed at on the page: the popup goes on with it. */
export const PICKED: TabVerdict = { ...DIFFERENCES, picked: { frame: 0, label: '关务信誉等级' } };

export type VerdictName = keyof typeof VERDICTS;
