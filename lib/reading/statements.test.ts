// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { definePortal } from '../domain/portal';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

const portal = definePortal({
  id: 'p', origins: ['https://p.invalid'], provides: 'foreignCustoms',
  meanings: { 'You searched for': 'eori', 'Registered address': 'address' },
  statements: { 'This number is valid.': 'eoriStatus', 'This number is not valid.': 'eoriStatus' },
  pages: [{ kind: 'search', path: /^\/search/, shows: 'nothing', controlsAsk: true }, { kind: 'answer', path: /^\/answer/, shows: 'company' }],
  signs: {}, lastVerified: null,
});

function read(body: string, { path = '/answer', known = true } = {}) {
  const of = known ? portal : undefined;
  document.body.innerHTML = body;
  const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage, of), portal: of, url: `https://p.invalid${path}` });
  return { state: reading.state, values: reading.subjects.flatMap(({ readings }) => readings.map(({ field, raw }) => `${field}=${raw}`)) };
}
const NUMBER = '<label for="n">EORI number</label><input id="n" value="DE740519038264417">';

test.each([
  '<p>This number is valid.</p>',
  '<td>This number is valid</td>',
  '<h1>\n  This number is valid.\n</h1>',
  '<p>This <b>number</b> is <i>valid</i>.</p>',
  '<p>This\u00a0num\u200bber is valid.</p>',
])('a sentence of the portal is a value by itself: %s', (sentence) => {
  const { state, values } = read(`${NUMBER}<table><tr>${sentence}</tr></table>`);
  expect(state).toBe('read');
  expect(values).toContain('eori=DE740519038264417');
  expect(values.filter((value) => value.startsWith('eoriStatus=This number is valid'))).toHaveLength(1);
});

test.each(['<p>This number is valid. Or so they say.</p>', '<p>Whether this number is valid.</p>', '<p title="This number is valid.">?</p>', '<script>"This number is valid."</script>'])(
  'words around it, or a place nobody sees, make it none: %s', (sentence) => expect(read(NUMBER + sentence).state).not.toBe('read'),
);

test('a number nobody said anything of is no answer', () => expect(read(NUMBER)).toEqual({ state: 'notRecognised', values: [] }));

test('of two sentences the one that is drawn counts', () => {
  const { values } = read(`${NUMBER}<p>This number is not valid.</p><p style="display: none">This number is valid.</p>`);
  expect(values).toContain('eoriStatus=This number is not valid.');
  expect(values).not.toContain('eoriStatus=This number is valid.');
});

test('the sentence means nothing on another portal', () => expect(read(`${NUMBER}<p>This number is valid.</p>`, { known: false }).state).toBe('notRecognised'));

test('the lines under a heading that is a label are its value', () => {
  expect(read(`${NUMBER}<p>This number is valid.</p><h3>Registered address</h3><p>14 Quay Lane<br>Hull</p>`).values).toContain('address=14 Quay Lane Hull');
});

test('what was typed into a search form is nothing found', () => {
  const form = '<label for="c">Company name</label><input id="c" value="Nordwind"><label for="u">USCC</label><input id="u" value="91440101MA59L7Q2XD">';
  expect(read(form, { path: '/search' })).toEqual({ state: 'noCompany', values: [] });
});
