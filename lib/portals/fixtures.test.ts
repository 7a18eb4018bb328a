// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { FrameReading, Reading, Subject, ValueState } from '../domain/reading';
import { readerLanguage } from './reader-language';
import { readPage } from '../reading/read-page';
import { buildVocabulary } from '../reading/vocabulary';
import { findPortal } from './find-portal';

type ExpectedValue = string | { raw: string; state: ValueState };

/** What a fixture's page must be read as. Values of one field stand in no particular order. */
interface Expectation {
  url: string;
  state: FrameReading['state'];
  pageKind?: string;
  subjects?: Record<string, ExpectedValue | ExpectedValue[]>[];
}

const pages = import.meta.glob<string>('./**/fixtures/*/page.html', { eager: true, query: '?raw', import: 'default' });
const expectations = import.meta.glob<Expectation>('./**/fixtures/*/expected.json', { eager: true, import: 'default' });

function show(html: string): Document {
  document.open();
  // The pages of frames are not part of a fixture, and nothing is fetched in a test.
  document.write(html.replace(/<iframe[^>]*><\/iframe>/g, ''));
  document.close();
  return document;
}

const asShown = ({ raw, state }: Pick<Reading, 'raw' | 'state'>): string => (state === 'shown' ? raw : `${state}: ${raw}`);

/** Field → its distinct values, sorted: what both sides are compared as. */
function valuesOf(readings: Subject['readings']): Record<string, string[]> {
  const values: Record<string, Set<string>> = {};
  for (const reading of readings) (values[reading.field] ??= new Set()).add(asShown(reading));
  return Object.fromEntries(Object.entries(values).map(([field, shown]) => [field, [...shown].sort()]));
}

function expectedValues(subject: NonNullable<Expectation['subjects']>[number]): Record<string, string[]> {
  const texts = (values: ExpectedValue | ExpectedValue[]): string[] =>
    [values].flat().map((value) => (typeof value === 'string' ? value : asShown(value)));
  return Object.fromEntries(Object.entries(subject).map(([field, values]) => [field, texts(values).sort()]));
}

afterEach(() => {
  document.documentElement.innerHTML = '';
});

describe.each(Object.keys(pages).sort())('%s', (path) => {
  const expected = expectations[path.replace('page.html', 'expected.json')]!;
  const read = (): FrameReading => {
    const portal = findPortal(expected.url);
    return readPage(show(pages[path]!), { vocabulary: buildVocabulary(readerLanguage, portal), portal, url: expected.url }).reading;
  };

  it('is read as the page it is', () => {
    const reading = read();
    expect({ state: reading.state, text: reading.stateText }).toMatchObject({ state: expected.state });
    if (expected.pageKind) expect(reading.pageKind).toBe(expected.pageKind);
  });

  it('gives exactly the values it shows', () => {
    expect(read().subjects.map((subject) => valuesOf(subject.readings))).toEqual((expected.subjects ?? []).map(expectedValues));
  });
});
