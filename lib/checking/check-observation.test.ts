import { describe, expect, test } from 'vitest';
import type { HostVerdict, Observation } from '../domain/observation';
import type { Claim, Party } from '../domain/party';
import type { PageState, Reading, ValueState } from '../domain/reading';
import { findPack } from '../rules/packs';
import type { EngagementView } from './chain';
import vectors from './vectors.json';
import { type CheckInput, checkObservation, subjectOf } from './check-observation';
import { engagementView, knownLevel } from './engagement-view';

const at = '2026-11-01T00:00:00.000Z';
const article = findPack('article-2026')!;
const party: Party = {
  id: 'agent', legalName: '厦门远舟货运代理有限公司', formerNames: [], uscc: '91350200MA31YX076J', customsCodes: ['350296A01K'], aeoCode: 'AEOCN350296A01K',
  roles: ['agent'], createdAt: at, updatedAt: at, revision: 1,
};
const claims: Claim[] = Object.entries({
  legalName: '厦门远舟货运代理有限公司', uscc: '91350200MA31YX076J', customsCode: '350296A01K', aeoCode: 'AEOCN350296A01K', creditLevel: '认证企业',
  legalRepresentative: '林海', address: '厦门市湖里区海风路8号', businessScope: '货物进出口；技术进出口', registrationStatus: '存续',
  certificateValidTo: '2028-03-31', declarationValidTo: '长期', registeredCapital: '500万元', establishedOn: '2016-04-18', phone: '0592-8000123',
}).map(([field, value]) => ({ id: field, partyId: 'agent', field, value, source: 'form', claimedOn: '2026-11-02', createdAt: at, updatedAt: at, revision: 1 }));

const CREDIT = {
  legalName: '厦门远舟货运代理有限公司', uscc: '91350200MA31YX076J', customsCode: '350296A01K', creditLevel: '认证企业', customsCancelled: '正常',
  customsCategory: '进出口货物收发货人', declarationValidTo: '2068-07-31', address: '厦门市湖里区海风路８号', annualReport: '已报送', creditAbnormal: '否',
};
const REGISTER = {
  legalName: '厦门远舟货运代理有限公司', uscc: '91350200MA31YX076J', legalRepresentative: '林海', address: '福建省厦门市湖里区海风路8号',
  registrationStatus: '存续（在营、开业、在册）', businessScope: '一般项目：货物进出口；技术进出口；国内货物运输代理。', registeredCapital: '500.000000万人民币',
  establishedOn: '2016年04月18日', termTo: '长期',
};

interface PageOptions {
  host?: HostVerdict;
  state?: PageState;
  valueState?: ValueState;
  readAt?: string;
}

function page(portal: string, texts: Record<string, string>, options: PageOptions = {}): Observation {
  const readings = Object.entries(texts).map(([field, raw], pair): Reading => ({ field, raw, state: options.valueState ?? 'shown', frame: 0, pair }));
  return {
    id: portal,
    readAt: options.readAt ?? '2026-11-23T02:15:00.000Z',
    page: { url: 'http://portal.invalid/', title: '', host: options.host ?? { kind: 'official', portal, host: 'portal.invalid', transport: 'http' } },
    state: options.state ?? 'read',
    pairs: [],
    subjects: [{ key: 'k', readings }],
  };
}

const chain: EngagementView = {
  id: 'e', name: '供应链', members: [
    { partyId: 'agent', name: party.legalName, role: 'agent' },
    { partyId: 'supplier', name: '宁波望潮机械有限公司', role: 'coreSupplier', level: { text: '认证企业', basis: 'shown', on: '2026-11-20', portal: 'credit-customs' } },
  ],
};

function check(observation: Observation, over: Partial<CheckInput> = {}) {
  return checkObservation({ party, claims, observation, subjectKey: 'k', otherObservations: [], engagements: [chain], pack: article, asOf: '2026-11-23', ...over });
}

const ABROAD: Party = {
  id: 'agent', legalName: 'Nordwind Logistik GmbH & Co. KG', formerNames: [], customsCodes: [], aeoCode: 'DEAEOF00025/08', eoris: ['DE740519038264417', 'GB473920518000'],
  roles: ['coreSupplier'], createdAt: at, updatedAt: at, revision: 1,
};
const EU_AEO = { legalName: 'NORDWIND LOGISTIK GMBH & CO KG', country: 'Germany', customsOffice: 'DE009999', aeoType: 'AEO - Customs Simplifications (AEOC)', aeoEffectiveOn: '07/03/2019' };
const UK_EORI = { legalName: 'Nordwind Logistik GmbH & Co. KG', eori: 'GB473920518000', eoriStatus: 'Valid EORI number', address: '14 Quay Lane Hull HU9 9ZZ' };
const EU_EORI = { legalName: 'Nordwind Logistik GmbH & Co. KG', eori: 'DE740519038264417', eoriStatus: 'This EORI number is valid.', country: 'Germany' };

describe('an enterprise abroad', () => {
  const observations = { 'eu-aeo': EU_AEO, 'eu-eori': EU_EORI, 'uk-eori': UK_EORI };
  const known = Object.entries(observations);

  test.each(known)('is not called different for having codes and a name of its own (%s)', (portal, texts) => {
    const others = known.filter(([id]) => id !== portal).map(([id, other]) => page(id, other));
    expect(check(page(portal, texts), { party: ABROAD, claims: [], engagements: [], otherObservations: others }).findings).toEqual([]);
  });

  test('that is Chinese keeps its Chinese data uncontested', () => {
    const chinese = { ...party, eoris: ['GB473920518000'] };
    const british = { ...UK_EORI, legalName: 'Xiamen Yuanzhou Freight Forwarding Co., Ltd.' };
    const { findings } = check(page('uk-eori', british), { party: chinese, otherObservations: [page('credit-customs', CREDIT), page('gsxt', REGISTER)] });
    expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  test('is warned of where the register refuses a number it is stored with', () => {
    const refused = { eori: '‘GB473920518000’', eoriStatus: 'Invalid EORI number' };
    const { findings } = check(page('uk-eori', refused), { party: ABROAD, claims: [], engagements: [] });
    expect(findings).toMatchObject([{ field: 'eori', severity: 'warning', reason: { code: 'eoriNotValid' } }]);
    expect(check(page('uk-eori', { ...refused, eori: 'GB111111111111' }), { party: { ...ABROAD, eoris: [] }, claims: [], engagements: [] }).findings).toEqual([]);
  });

  test('with a Chinese identity cannot have a foreign AEO code', () => {
    const { findings } = check(page('credit-customs', CREDIT), { party: { ...party, aeoCode: 'DEAEOF00025/08' }, claims: [] });
    expect(findings.map(({ reason }) => reason.code)).toContain('codeMalformed');
  });
});

describe('no false alarm', () => {
  test.each([['credit-customs', CREDIT], ['gsxt', REGISTER]])('consistent data on %s raise nothing above a notice', (portal, texts) => {
    const others = [page('credit-customs', CREDIT), page('gsxt', REGISTER)].filter(({ id }) => id !== portal);
    const { findings, outcomes } = check(page(portal, texts), { otherObservations: others });
    expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome === 'mismatch')).toEqual([]);
  });

  test.each<ValueState>(['empty', 'picture', 'privateFont', 'script', 'placeholder', 'loading', 'hiddenDuplicate'])(
    'contradicting values that are %s raise nothing', (valueState) => {
      const wrong = Object.fromEntries(Object.keys({ ...CREDIT, ...REGISTER }).map((field) => [field, field === 'creditLevel' ? '失信企业' : '注销']));
      const { findings, outcomes, chains } = check(page('credit-customs', wrong, { valueState }), { otherObservations: [page('gsxt', REGISTER)] });
      expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
      expect(outcomes.filter(({ outcome }) => outcome === 'mismatch')).toEqual([]);
      expect(chains[0]?.chainLevel).toBeUndefined();
    },
  );

  test.each<PageState>(['loading', 'login', 'captcha', 'noResult', 'portalError', 'noCompany', 'notRecognised'])('a page in state %s raises nothing', (state) => {
    const { findings, outcomes } = check(page('credit-customs', { creditLevel: '失信企业' }, { state }));
    expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(outcomes).toHaveLength(claims.length);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unreadable']));
  });
});

describe('a page that is not official', () => {
  test.each<HostVerdict>([
    { kind: 'unofficial', host: 'example.invalid' },
    { kind: 'lookAlike', portal: 'credit-customs', host: 'customs-gov.invalid', resembles: 'credit.customs.gov.cn' },
    { kind: 'wrongTransport', portal: 'gsxt', host: 'www.gsxt.gov.cn', expected: 'https://www.gsxt.gov.cn' },
  ])('$kind is compared for display and judged not at all', (host) => {
    const result = check(page('credit-customs', { ...CREDIT, creditLevel: '失信企业' }, { host }));
    expect(result.outcomes.find(({ field }) => field === 'creditLevel')?.outcome).toBe('mismatch');
    expect(result).toMatchObject({ findings: [], chains: [] });
  });

  test('is no source for the check of another page', () => {
    const fake = page('gsxt', { legalRepresentative: '周帆', creditLevel: '失信企业' }, { host: { kind: 'unofficial', host: 'example.invalid' } });
    expect(check(page('credit-customs', { ...CREDIT, legalRepresentative: '林海' }), { otherObservations: [fake] }).findings).toEqual([]);
    expect(knownLevel({ party, claims: [], observations: [fake] })).toBeUndefined();
  });
});

test('claimed 高级认证企业, shown 常规企业: critical, and the chain is lowered', () => {
  const { findings, chains } = check(page('credit-customs', { ...CREDIT, creditLevel: '常规企业' }), {
    claims: claims.map((claim) => (claim.field === 'creditLevel' ? { ...claim, value: '高级认证企业' } : claim)),
  });
  expect(findings.map(({ severity, basis, reason }) => [severity, basis.rule, reason.code])).toEqual([
    ['critical', 'DYN-05', 'claimDiffers'], ['warning', 'LNK-01', 'chainLowered'],
  ]);
  expect(findings[1]).toMatchObject({ partyId: 'agent', reason: { params: { level: 'regular', from: 'certified' } }, chain: { limitedBy: ['agent'] } });
  expect(chains).toHaveLength(1);
  expect(findings[0]?.basis).toMatchObject({ pack: 'article-2026', version: article.version, quote: expect.stringContaining('customs code') });
});

test('a finding keeps its id while nothing changes, and has another when the value does', () => {
  const idsOf = (level: string, asOf: string) => check(page('credit-customs', { ...CREDIT, creditLevel: level }), { asOf }).findings
    .filter(({ basis }) => basis.rule === 'DYN-05').map(({ id }) => id);
  expect(idsOf('常规企业', '2026-11-23')).toEqual(idsOf('常规企业', '2026-11-24'));
  expect(idsOf('失信企业', '2026-11-23')).not.toEqual(idsOf('常规企业', '2026-11-23'));
});

test('the level the page shows now counts in the chain, before what was known', () => {
  const known: EngagementView = { ...chain, members: chain.members.map((member) => ({ ...member, level: { text: '失信企业', basis: 'shown', on: '2026-11-01', portal: 'credit-customs' } })) };
  expect(check(page('credit-customs', CREDIT), { engagements: [known] }).chains[0]?.members.find(({ partyId }) => partyId === 'agent'))
    .toMatchObject({ level: 'certified', basis: { kind: 'shown', on: '2026-11-23', portal: 'credit-customs' } });
  expect(check(page('gsxt', REGISTER), { engagements: [known] }).chains[0]?.members.find(({ partyId }) => partyId === 'agent')).toMatchObject({ level: 'discredited' });
});

test('chains of others do not concern the party', () => {
  const others = { ...chain, members: chain.members.filter(({ partyId }) => partyId !== 'agent') };
  expect(check(page('credit-customs', CREDIT), { engagements: [others] }).chains).toEqual([]);
});

test('portals are compared, with the day of the other reading; an old one is only worth a notice', () => {
  const elsewhere = (readAt: string) => page('gsxt', { ...REGISTER, legalRepresentative: '周帆' }, { readAt });
  const found = (readAt: string) => check(page('credit-customs', { ...CREDIT, legalRepresentative: '林海' }), { otherObservations: [elsewhere(readAt)] }).findings;
  expect(found('2026-11-20T00:00:00.000Z')).toMatchObject([{ severity: 'critical', reason: { code: 'sourcesDiffer', params: { portal: 'gsxt', on: '2026-11-20' } } }]);
  expect(found('2026-01-20T00:00:00.000Z')).toMatchObject([{ severity: 'notice' }]);
  expect(found('2026-11-29T00:00:00.000Z')).toEqual([]);
});

test('portals that say the same other thing are one finding', () => {
  const other = (portal: string, legalRepresentative: string) => page(portal, { ...REGISTER, legalRepresentative }, { readAt: '2026-11-20T00:00:00.000Z' });
  const found = (...otherObservations: ReturnType<typeof other>[]) =>
    check(page('credit-customs', { ...CREDIT, legalRepresentative: '林海' }), { otherObservations }).findings.map(({ reason }) => reason.params.portal);
  expect(found(other('gsxt', '周帆'), other('foreign-trade-filing', '周帆'))).toEqual(['foreign-trade-filing,gsxt']);
  expect(found(other('gsxt', '周帆'), other('foreign-trade-filing', '吴越'))).toEqual(['gsxt', 'foreign-trade-filing']);
});

test('the party on a page of several companies is found by its codes, else by its name', () => {
  const list = { ...page('credit-customs', {}), subjects: [
    { key: '1', readings: [{ field: 'uscc', raw: '91330200MA2AB3CD04', state: 'shown' as const, frame: 0, pair: 0 }] },
    { key: '2', readings: [{ field: 'legalName', raw: '廈門遠舟貨運代理有限公司', state: 'shown' as const, frame: 0, pair: 1 }] },
  ] };
  expect(subjectOf(list, party)?.key).toBe('2');
  expect(subjectOf({ ...list, subjects: list.subjects.slice(0, 1).concat(list.subjects.slice(0, 1)) }, party)).toBeUndefined();
});

test('a member is known by the official page before its own claim', () => {
  const engagement = { id: 'e', name: '供应链', clientId: 'gone', agentIds: ['agent'], coreSupplierIds: [], createdAt: at, updatedAt: at, revision: 1 };
  const view = engagementView(engagement, (id) => (id === 'agent' ? { party, claims, observations: [page('credit-customs', { ...CREDIT, creditLevel: '常规企业' })] } : undefined));
  expect(view.members).toEqual([
    { partyId: 'gone', name: 'gone', role: 'client' },
    { partyId: 'agent', name: party.legalName, role: 'agent', level: { text: '常规企业', basis: 'shown', on: '2026-11-23', portal: 'credit-customs' } },
  ]);
});

const LEVEL_TEXTS: Readonly<Record<string, string>> = {
  advancedCertified: '高级认证企业', certified: '认证企业', generalCertified: '一般认证企业', regular: '常规企业', discredited: '失信企业',
};

test.each(vectors.linkage)('agent $agent beside core supplier $coreSupplier: finding $finding', ({ agent, coreSupplier, finding }) => {
  const level = (id: string | null) => (id === null ? {} : { level: { text: LEVEL_TEXTS[id] ?? '', basis: 'claimed' as const, on: '2026-11-20' } });
  const engagements: EngagementView[] = [{ id: 'e', name: '供应链', members: [
    { partyId: 'agent', name: '代理', role: 'agent', ...level(agent) }, { partyId: 'supplier', name: '供应商', role: 'coreSupplier', ...level(coreSupplier) },
  ] }];
  const { findings } = check(page('gsxt', REGISTER), { engagements });
  const expected = { true: [['warning', 'chainLowered']], false: [], indeterminate: [['notice', 'chainUndetermined']] }[String(finding)];
  expect(findings.map(({ severity, reason }) => [severity, reason.code])).toEqual(expected);
});

test('the right to declare has ended only when it has for every customs code', () => {
  const rows = (...ends: string[]) => {
    const shown = page('credit-customs', CREDIT);
    const [subject] = shown.subjects;
    const readings = subject!.readings.filter(({ field }) => field !== 'declarationValidTo');
    return { ...shown, subjects: [{ key: 'k', readings: [...readings, ...ends.map((raw, row): Reading => ({ field: 'declarationValidTo', raw, state: 'shown', frame: 0, pair: 50 + row, row }))] }] };
  };
  const found = (...ends: string[]) => check(rows(...ends), { claims: [] }).findings.map(({ basis }) => basis.rule);
  expect(found('2025-07-31', '2068-07-31')).toEqual([]);
  expect(found('2025-07-31', '2027-07-31')).toEqual([]);
  expect(found('2025-07-31', '?')).toEqual([]);
  expect(found('2025-07-31', '2026-07-31')).toEqual(['STA-03']);
});
