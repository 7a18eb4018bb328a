import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ANSWER_MEANINGS } from '../domain/answer-meaning';
import { CODE_PROBLEMS } from '../domain/code-problems';
import { PACK_PROBLEMS } from '../domain/pack-problems';
import { PROBLEMS } from '../domain/problems';
import { HOW, REASONS } from '../domain/reasons';
import { LANGUAGES, loadCatalogue, type Message } from './translate';

const catalogues = await Promise.all(LANGUAGES.map(async (tag) => [tag, (await loadCatalogue(tag)) as Record<string, Message>] as const));
const [, english] = catalogues[0]!;

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const params = (message: Message): string[] =>
  [...new Set(forms(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)))].sort();

test('every file of the folder is a language, and every language has its file', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));
  expect(files.sort()).toEqual([...LANGUAGES].sort());
});

describe.each(catalogues)('%s', (tag, catalogue) => {
  test('has the keys of English, in the same order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
  });

  test.each(Object.keys(english))('%s takes the parameters English takes', (key) => {
    expect(params(catalogue[key]!)).toEqual(params(english[key]!));
  });

  test('has the plural forms its language needs', () => {
    const needed = new Intl.PluralRules(tag.replace('_', '-')).resolvedOptions().pluralCategories;
    const lacking = Object.entries(catalogue).filter(([, message]) => typeof message !== 'string' && needed.some((form) => !(form in message)));
    expect(lacking).toEqual([]);
  });

  test('leaves nothing empty', () => {
    expect(Object.entries(catalogue).filter(([, message]) => forms(message).some((text) => text.trim() === ''))).toEqual([]);
  });
});

describe.each([
  ['reason', REASONS],
  ['problem', PROBLEMS],
  ['codeProblem', CODE_PROBLEMS],
  ['packProblem', PACK_PROBLEMS],
  ['meaning', { title: [], ...Object.fromEntries(ANSWER_MEANINGS.map((code) => [code, []])) }],
] as const)('%s.*', (prefix, codes) => {
  const keys = Object.keys(english).filter((key) => key.startsWith(`${prefix}.`));

  test('has a sentence for every code and none for codes that do not exist', () => {
    expect(keys.sort()).toEqual(Object.keys(codes).map((code) => `${prefix}.${code}`).sort());
  });

  test.each(Object.entries(codes))('%s names only its own parameters', (code, known) => {
    expect(params(english[`${prefix}.${code}`]!).filter((name) => !(known as readonly string[]).includes(name))).toEqual([]);
  });
});

test('every notation a comparison leaves out has a name', () => {
  expect(HOW.filter((how) => !(`how.${how}` in english))).toEqual([]);
});

// The folders are listed, not imported: the catalogues know fields, portals and levels by id alone.
test.each([
  ['field', '../fields', (name: string) => name.endsWith('.ts') && !/^(?:registry|labels|field-kinds)\.ts$|\.test\.ts$/.test(name)],
  ['portal', '../portals', (name: string) => !name.includes('.') && name !== 'optional'],
  ['portal', '../portals/optional', (name: string) => !name.includes('.')],
] as const)('every %s has a name', (prefix, folder, counts) => {
  const ids = readdirSync(`${import.meta.dirname}/${folder}`).filter((name) => counts(name) && name !== 'kinds').map((name) => name.replace('.ts', ''));
  const key = (id: string) => (prefix === 'field' ? id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) : id);
  expect(ids.filter((id) => !(`${prefix}.${key(id)}` in english))).toEqual([]);
});

test('words that accuse or judge are not used', () => {
  const forbidden = /\b(?:fraud|illegal|fake|invalid|oops)\b|违法|違法|造假|欺诈|詐欺|索赔/i;
  const found = catalogues.flatMap(([tag, catalogue]) => Object.entries(catalogue).filter(([, message]) => forms(message).some((text) => forbidden.test(text))).map(([key]) => `${tag} ${key}`));
  expect(found).toEqual([]);
});

test('official level names keep the Chinese beside the English', () => {
  const levels = Object.keys(english).filter((key) => key.startsWith('level.'));
  expect(levels).toHaveLength(6);
  expect(levels.filter((key) => !/\([\u4e00-\u9fff]+\)$/.test(english[key] as string))).toEqual([]);
});
