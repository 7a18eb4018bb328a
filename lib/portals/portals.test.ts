import { describe, expect, it } from 'vitest';
import { fieldLabels } from '../fields/labels';
import { fields } from '../fields/registry';
import { normaliseLabel } from '../reading/text';
import { findPortal } from './find-portal';
import { patternsOf, portalMatches } from './matches';
import { optionalPortals } from './optional';
import { portals } from './registry';
import { requiredPortals } from './required';

const folders = Object.keys(import.meta.glob(['./*/portal.ts', './optional/*/portal.ts'])).map((path) => path.split('/').at(-2)!);
const pages = Object.keys(import.meta.glob('./**/fixtures/*/page.html', { query: '?raw' }));
const expectations = Object.keys(import.meta.glob('./**/fixtures/*/expected.json'));

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

describe.each(portals.map((portal) => [portal.id, portal] as const))('portal %s', (id, portal) => {
  it('is found under its id', () => expect(folders).toContain(id));

  it('names exact origins', () => {
    expect(portal.origins.length).toBeGreaterThan(0);
    for (const origin of portal.origins) {
      expect(new URL(origin).origin).toBe(origin);
      expect(origin).toMatch(/^https?:\/\//);
    }
  });

  it('gives its labels to known fields', () => {
    const meant = Object.values(portal.meanings).filter((field) => field !== null);
    expect(meant.filter((field) => !fields.has(field))).toEqual([]);
  });

  it('says of a label only what the lists of the fields do not say', () => {
    const known = new Map(Object.entries(fieldLabels).flatMap(([field, labels]) => labels.map((label) => [normaliseLabel(label), field] as const)));
    expect(Object.entries(portal.meanings).filter(([label, field]) => (known.get(normaliseLabel(label)) ?? null) === field).map(([label]) => label)).toEqual([]);
  });

  it('was verified on a day, or says that it was not', () => {
    expect(portal.lastVerified === null || CIVIL_DATE.test(portal.lastVerified)).toBe(true);
  });

  it('comes with fixtures', () => {
    expect(pages.filter((path) => path.includes(`/${id}/fixtures/`))).not.toEqual([]);
  });
});

it('has one id a folder and no origin twice', () => {
  expect(portals.map((portal) => portal.id).sort()).toEqual(folders.sort());
  // A host that serves other things as well may hold several portals, none of which begins where another does.
  const places = portals.flatMap(({ origins, under = [''] }) => origins.flatMap((origin) => under.map((start) => origin + start)));
  expect(places.filter((place) => places.filter((other) => other.startsWith(place)).length > 1)).toEqual([]);
});

it('asks at once for the hosts it reads from the first day, and for others when they are wanted', () => {
  const required = portalMatches();
  expect(required).toContain('http://credit.customs.gov.cn/*');
  expect(required.filter((pattern) => /europa|gov\.uk/.test(pattern))).toEqual([]);
  expect(optionalPortals.map((portal) => portal.optional)).toEqual(optionalPortals.map(() => true));
  expect(requiredPortals.filter((portal) => portal.optional)).toEqual([]);
});

it('registers for the pages of a portal on a shared host, and not for the rest of it', () => {
  expect(patternsOf(findPortal('https://www.tax.service.gov.uk/check-eori-number')!)).toEqual(['https://www.tax.service.gov.uk/check-eori-number*']);
});

it('has a page and an expectation in every fixture', () => {
  const cases = (paths: string[]): string[] => paths.map((path) => path.slice(0, path.lastIndexOf('/'))).sort();
  expect(cases(pages)).toEqual(cases(expectations));
});
