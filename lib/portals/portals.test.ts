import { describe, expect, it } from 'vitest';
import { fields } from '../fields/registry';
import { portals } from './registry';

const folders = Object.keys(import.meta.glob('./*/portal.ts')).map((path) => path.split('/')[1]!);
const pages = Object.keys(import.meta.glob('./*/fixtures/*/page.html', { query: '?raw' }));
const expectations = Object.keys(import.meta.glob('./*/fixtures/*/expected.json'));

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

  it('was verified on a day, or says that it was not', () => {
    expect(portal.lastVerified === null || CIVIL_DATE.test(portal.lastVerified)).toBe(true);
  });

  it('comes with fixtures', () => {
    expect(pages.filter((path) => path.startsWith(`./${id}/`))).not.toEqual([]);
  });
});

it('has one id a folder and no origin twice', () => {
  expect(portals.map((portal) => portal.id).sort()).toEqual(folders.sort());
  const origins = portals.flatMap((portal) => portal.origins);
  expect(new Set(origins).size).toBe(origins.length);
});

it('has a page and an expectation in every fixture', () => {
  const cases = (paths: string[]): string[] => paths.map((path) => path.slice(0, path.lastIndexOf('/'))).sort();
  expect(cases(pages)).toEqual(cases(expectations));
});
