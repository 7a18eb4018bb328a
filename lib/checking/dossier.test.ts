import { expect, test } from 'vitest';
import type { Observation } from '../domain/observation';
import type { Party } from '../domain/party';
import type { PartyFile } from '../domain/party-file';
import { findPack } from '../rules/packs';
import { drawUpDossier } from './dossier';

const at = '2026-11-01T00:00:00.000Z';
const party: Party = { id: 'a', legalName: '厦门远舟报关有限公司', formerNames: [], customsCodes: ['3502989012'], roles: ['agent'], createdAt: at, updatedAt: at, revision: 1 };
const page: Observation = {
  id: 'o', readAt: '2026-11-20T02:00:00.000Z', state: 'read', pairs: [],
  page: { url: '', title: '', host: { kind: 'official', portal: 'credit-customs', host: 'credit.customs.gov.cn', transport: 'http' } },
  subjects: [{ key: 'k', readings: [{ field: 'customsCode', raw: '3502989012', state: 'shown', frame: 0, pair: 0 }] }],
};
const dossier = (file?: PartyFile, observations: Observation[] = []) =>
  drawUpDossier({ party, claims: [], observations, ...(file && { file }), pack: findPack('article-2026')!, asOf: '2026-11-23' });
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
  expect(find(entries, 'REG-03', 'powerOfAttorney')).toMatchObject({ state: 'incomplete', on: '2026-10-01', source: 'e-mail', lacking: ['eSignature'] });
  expect(find(entries, 'LIC-02', 'businessLicence')?.state).toBe('missing');
  expect(find(entries, 'REG-06', 'bondedForm')?.state).toBe('notApplicable');
  expect(find(entries, 'AEO-05', 'auditReport')?.state).toBe('notApplicable');
});
