import { expect, test } from 'vitest';
import type { HostVerdict } from '../domain/observation';
import type { PageState, Reading } from '../domain/reading';
import { meaningOf } from './what-it-means';

const official = (portal: string): HostVerdict => ({ kind: 'official', portal, host: 'host.invalid', transport: 'https' });
const said = (...readings: [field: string, raw: string, state?: Reading['state']][]) =>
  [{ key: 'k', readings: readings.map(([field, raw, state = 'shown']): Reading => ({ field, raw, state, frame: 0, pair: 0 })) }];
const HIT = said(['legalName', 'Nordwind Maschinenbau GmbH']);

test.each<[string, PageState, ReturnType<typeof said>, string | undefined]>([
  ['eu-aeo', 'read', HIT, 'euAeoFound'],
  ['eu-aeo', 'severalCompanies', [...HIT, ...HIT], 'euAeoFound'],
  ['eu-aeo', 'noResult', [], 'euAeoNotFound'],
  ['eu-aeo', 'portalError', [], undefined],
  ['eu-aeo', 'noCompany', [], undefined],
  ['eu-eori', 'read', said(['eori', 'DE1'], ['eoriStatus', 'This EORI number is valid.']), 'euEoriFound'],
  ['eu-eori', 'read', said(['eori', 'DE1'], ['eoriStatus', 'This EORI number is not valid.']), 'euEoriNotFound'],
  ['uk-eori', 'read', said(['eori', 'GB1'], ['eoriStatus', 'Rhif EORI annilys']), 'ukEoriNotFound'],
  ['uk-eori', 'noResult', [], 'ukEoriNotFound'],
  ['credit-customs', 'noResult', [], undefined],
])('%s, %s', (portal, state, subjects, means) => {
  expect(meaningOf(official(portal), { state, subjects })).toBe(means);
});

test('a page that is not official has no answer to explain', () => {
  const host: HostVerdict = { kind: 'lookAlike', portal: 'eu-aeo', host: 'europa.eu.example.com', resembles: 'ec.europa.eu' };
  expect(meaningOf(host, { state: 'noResult', subjects: [] })).toBeUndefined();
});
