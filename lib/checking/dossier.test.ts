import { describe, expect, test } from 'vitest';
import type { Observation } from '../domain/observation';
import type { Party } from '../domain/party';
import type { PartyFile } from '../domain/party-file';
import { findPack } from '../rules/packs';
import type { EngagementView } from './chain';
import { drawUpDossier } from './dossier';

const at = '2026-11-01T00:00:00.000Z';
const party: Party = { id: 'a', legalName: '厦门远舟报关有限公司', formerNames: [], customsCodes: ['3502989012'], roles: ['agent'], createdAt: at, updatedAt: at, revision: 1 };
const page: Observation = {
  id: 'o', readAt: '2026-11-20T02:00:00.000Z', state: 'read', pairs: [],
  page: { url: '', title: '', host: { kind: 'official', portal: 'credit-customs', host: 'credit.customs.gov.cn', transport: 'http' } },
  subjects: [{ key: 'k', readings: [{ field: 'customsCode', raw: '3502989012', state: 'shown', frame: 0, pair: 0 }] }],
};
const dossier = (file?: PartyFile, observations: Observation[] = [], engagements: EngagementView[] = []) =>
  drawUpDossier({ party, claims: [], observations, engagements, ...(file && { file }), pack: findPack('article-2026')!, asOf: '2026-11-23' }).documents;
const find = (entries: ReturnType<typeof dossier>, rule: string, document: string) => entries.find((entry) => entry.rule === rule && entry.document === document);

test('nobody has looked yet', () => {
  expect(new Set(dossier().map(({ state }) => state))).toEqual(new Set(['notKnown']));
});

test('an official page proves a registration, with its day; a page that is not official does not', () => {
  expect(find(dossier({}, [page]), 'PACK-02', 'customsRegistration')).toMatchObject({ state: 'present', on: '2026-11-20', source: 'credit-customs' });
  const copy = { ...page, page: { ...page.page, host: { kind: 'unofficial' as const, host: 'example.invalid' } } };
  expect(find(dossier({}, [copy]), 'PACK-02', 'customsRegistration')).toMatchObject({ state: 'missing' });
});

test('each document has its state, and the conditional ones say when they do not apply', () => {
  const entries = dossier({ documents: [{ document: 'powerOfAttorney', present: true, on: '2026-10-01', source: 'e-mail' }], services: ['报关'] });
  expect(find(entries, 'REG-03', 'powerOfAttorney')).toMatchObject({ state: 'incomplete', on: '2026-10-01', source: 'e-mail', lacking: ['eSignature', 'namesClient', 'namesAgent'] });
  expect(find(entries, 'LIC-02', 'businessLicence')?.state).toBe('missing');
  expect(find(entries, 'REG-06', 'bondedForm')).toMatchObject({ state: 'notApplicable', why: 'noSuchService' });
  expect(find(entries, 'AEO-05', 'auditReport')).toMatchObject({ state: 'notApplicable', why: 'noApplication' });
  expect(find(entries, 'PACK-02', 'aeoCertificate')).toMatchObject({ state: 'notApplicable', why: 'optional' });
});

describe('what engagements ask for', () => {
  const engagement = (name: string, business: Omit<NonNullable<EngagementView['business']>, 'agentIds'>, agentIds = ['a']): EngagementView =>
    ({ id: name, name, members: [], business: { agentIds, ...business } });
  const bonded = (file: PartyFile | undefined, ...engagements: EngagementView[]) => find(dossier(file, [], engagements), 'REG-06', 'bondedForm');
  const clauses = (file: PartyFile | undefined, ...engagements: EngagementView[]) =>
    dossier(file, [], engagements).filter(({ rule }) => rule === 'LNK-02').map(({ engagement: of, state, why, on }) => [of, state, why, on]);

  test('bonded goods ask for the form, by the name of the engagement', () => {
    expect(bonded({}, engagement('Autumn', { bonded: true }))).toMatchObject({ state: 'missing', engagement: 'Autumn' });
    expect(bonded(undefined, engagement('Autumn', { bonded: true }))).toMatchObject({ state: 'notKnown', why: 'noFile', engagement: 'Autumn' });
    expect(bonded({ services: ['报关'] }, engagement('Autumn', { bonded: true }))?.state).toBe('missing');
  });

  test('goods that are not bonded, or of which nobody noted it, ask for nothing', () => {
    expect(bonded({}, engagement('Autumn', { bonded: false }))).toMatchObject({ state: 'notApplicable', why: 'noBondedGoods' });
    expect(bonded({}, engagement('Autumn', { bonded: false }), engagement('Winter', {}))).toMatchObject({ state: 'notKnown', why: 'servicesNotNoted' });
  });

  test('engagements of other agents ask nothing of this one', () => {
    expect(bonded({}, engagement('Autumn', { bonded: true }, ['another']))).toMatchObject({ state: 'notKnown', why: 'servicesNotNoted' });
    expect(clauses({}, engagement('Autumn', { screenshotClause: false }, ['another']))).toEqual([[undefined, 'missing', 'noRecord', undefined]]);
  });

  test('the contract of each engagement answers for its clause, where somebody noted it', () => {
    expect(clauses(undefined, engagement('Autumn', { screenshotClause: true, signedOn: '2026-09-01' }), engagement('Winter', { screenshotClause: false }), engagement('Spring', {}))).toEqual([
      ['Autumn', 'present', undefined, '2026-09-01'], ['Winter', 'missing', 'contractSaysNo', undefined], ['Spring', 'notKnown', 'contractNotNoted', undefined],
    ]);
    expect(clauses({ documents: [{ document: 'screenshotClause', present: true, on: '2026-01-05' }] }, engagement('Spring', {}))).toEqual([['Spring', 'present', undefined, '2026-01-05']]);
  });
});

test('an enterprise younger than the abolition needs no foreign trade filing', () => {
  const claims = [{ id: 'c', partyId: 'a', field: 'establishedOn', value: '2024-05-06', source: 'form' as const, claimedOn: '2026-11-01', createdAt: at, updatedAt: at, revision: 1 }];
  const entries = drawUpDossier({ party, claims, observations: [], file: {}, pack: findPack('article-2026')!, asOf: '2026-11-23' }).documents;
  expect(find(entries, 'PACK-02', 'foreignTradeFiling')).toMatchObject({ state: 'notApplicable', why: 'abolished' });
});

describe('terms that run, and tasks', () => {
  const drawn = (file?: PartyFile, asOf = '2026-06-01', pack = 'article-2026') => drawUpDossier({ party, claims: [], observations: [], ...(file && { file }), pack: findPack(pack)!, asOf });

  test('a pending application has its due day and the working days left; one that ended has none', () => {
    const { terms } = drawn({ applications: [{ of: 'aeo', submittedOn: '2026-06-01' }, { of: 'filing', submittedOn: '2026-05-25', formOn: '2026-05-27', decidedOn: '2026-05-28' }] });
    expect(terms).toEqual([
      { rule: 'LIC-06', event: 'aeo.decision', started: '2026-06-01', due: '2026-06-23', provisional: false, workingDaysLeft: 15, state: 'running' },
      { rule: 'AEO-09', event: 'aeo.review', started: '2026-06-01', due: '2026-06-23', provisional: false, workingDaysLeft: 15, state: 'running' },
    ]);
  });

  test('a form is not to be expected before the first working day, and is due after the third', () => {
    const form = (asOf: string) => drawn({ applications: [{ of: 'filing', submittedOn: '2026-04-30' }] }, asOf).terms.find(({ rule }) => rule === 'LIC-05');
    expect(form('2026-05-05')).toMatchObject({ state: 'tooEarly', expectFrom: '2026-05-06', due: '2026-05-08', workingDaysLeft: 3 });
    expect(form('2026-05-06')).toMatchObject({ state: 'running', workingDaysLeft: 2 });
    expect(form('2026-05-09')).toMatchObject({ state: 'passed', workingDaysLeft: 0 });
  });

  test('a change still to be filed runs by the pack: 10 working days, or 30 days by law', () => {
    const changes = [{ what: 'legalRepresentative' as const, on: '2026-09-18' }];
    expect(drawn({ changes }, '2026-09-20').terms.map(({ due }) => due)).toEqual(['2026-10-09']);
    expect(drawn({ changes }, '2026-09-20', 'law-2026-04').terms.map(({ due }) => due)).toEqual(['2026-10-18']);
  });

  test('a term into a year without a notice is provisional', () => {
    expect(drawn({ applications: [{ of: 'aeo', submittedOn: '2026-12-28' }] }, '2026-12-29').terms).toMatchObject([{ provisional: true }, { provisional: true }]);
  });

  test('a task is done once the rules it prepares have what they judge by', () => {
    const tasks = (...said: [string, string][]) => {
      const claims = said.map(([field, value]) => ({ id: field, partyId: 'a', field, value, source: 'form' as const, claimedOn: '2026-11-01', createdAt: at, updatedAt: at, revision: 1 }));
      const file: PartyFile = { documents: [{ document: 'qualificationScreenshot', present: true, on: '2026-11-02', has: ['aeoLevel', 'certificateValidTo'] }] };
      return drawUpDossier({ party, claims, observations: [], file, pack: findPack('article-2026')!, asOf: '2026-11-23' }).tasks.map(({ id, done }) => [id, done]);
    };
    expect(tasks()).toEqual([['ACT-01', false], ['ACT-02', false], ['ACT-03', false]]);
    expect(tasks(['businessScope', '货物进出口'], ['certificateValidTo', '2027-01-01'])).toEqual([['ACT-01', true], ['ACT-02', true], ['ACT-03', false]]);
  });
});
