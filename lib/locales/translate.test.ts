import { expect, test } from 'vitest';
import { type Catalogue, createTranslator, loadCatalogue, resolveLanguage } from './translate';

const english = createTranslator('en', await loadCatalogue('en'));
const simplified = createTranslator('zh_CN', await loadCatalogue('zh_CN'));

test.each([
  ['auto', ['zh-Hant-HK', 'en'], 'zh_TW'],
  ['auto', ['zh-TW'], 'zh_TW'],
  ['auto', ['zh-MO'], 'zh_TW'],
  ['auto', ['zh-Hans-SG'], 'zh_CN'],
  ['auto', ['zh'], 'zh_CN'],
  ['auto', ['de-DE', 'zh-CN', 'en'], 'zh_CN'],
  ['auto', ['de-DE'], 'en'],
  ['auto', [], 'en'],
  ['en', ['zh-CN'], 'en'],
  ['zh_TW', ['en'], 'zh_TW'],
] as const)('%s with a browser in %s shows %s', (setting, browser, shown) => {
  expect(resolveLanguage(setting, browser)).toBe(shown);
});

test('the plural form follows the number', () => {
  expect(english.t('headline.differs', { count: 1 })).toBe('1 claim does not hold');
  expect(english.t('headline.differs', { count: 2 })).toBe('2 claims do not hold');
  expect(simplified.t('headline.differs', { count: 1 })).toBe('1 项与提供的信息不符');
});

test('the plural turns on the number, not on another parameter before it', () => {
  expect(english.t('reason.expiresSoon', { field: 'Digital certificate', days: 1, on: '2026-11-24' })).toBe('Digital certificate: 1 day left, until 2026-11-24.');
});

test('a parameter that was not given stays visible', () => {
  expect(english.t('problem.codeTaken', { value: '4403180237' })).toBe('4403180237 already belongs to {party}.');
});

test('a value is never read as a placeholder', () => {
  expect(english.t('reason.levelUnknown', { text: '{on} $& {text}' })).toBe('“{on} $& {text}” is not the name of a customs credit level.');
});

test('an id without words is told apart from one with', () => {
  expect(english.find('field.noSuchField')).toBeUndefined();
  expect(english.find('field.uscc')).toBe('Unified Social Credit Code');
});

test('instants are shown on the clock of Asia/Shanghai, whatever the reader’s own', () => {
  expect(english.time('2026-11-23T16:30:00.000Z')).toBe('2026-11-24 00:30');
  expect(simplified.time('2026-11-23T02:15:00.000Z')).toBe('2026-11-23 10:15');
});

test('sizes and numbers', () => {
  expect(english.size(512)).toBe('0.5 kB');
  expect(english.size(1_234_567)).toBe('1.2 MB');
  expect(english.number(12_345)).toBe('12,345');
});

test('a key the catalogue lacks shows itself instead of nothing', () => {
  expect(createTranslator('en', {} as Catalogue).t('save.evidence')).toBe('save.evidence');
});
