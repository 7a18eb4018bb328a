// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Meanings } from '../domain/lesson';
import { definePortal } from '../domain/portal';
import { fieldLabels } from '../fields/labels';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { normaliseLabel } from './text';
import { buildVocabulary, knownMeanings } from './vocabulary';

const portal = definePortal({ id: 'p', origins: [], provides: 'customs', meanings: { 注册日期: 'customsFiledOn', 统计经济区划: null }, pages: [], signs: {}, lastVerified: null });

it('lays what was taught over the portal, and the portal over the fields', () => {
  const meaning = (label: string, of: typeof portal, taught?: Meanings) => buildVocabulary(readerLanguage, of, taught).meaning(normaliseLabel(label));
  expect(meaning('注册日期：', portal)).toBe('customsFiledOn');
  expect(meaning('註冊日期', portal, { 注册日期: 'establishedOn' })).toBe('establishedOn');
  expect(meaning('统一社会信用代码', portal, { 统一社会信用代码: null })).toBeUndefined();
  expect(meaning('关务信誉级', portal, { '关务信誉级 :': 'creditLevel' })).toBe('creditLevel');
});

it('tells a label to leave out from one nobody knows', () => {
  const known = knownMeanings(fieldLabels, portal, { 序列: null });
  expect([known.get(normaliseLabel('序列')), known.get(normaliseLabel('统计经济区划')), known.get(normaliseLabel('某某'))]).toEqual([null, null, undefined]);
});

it('a taught label turns an unknown pair into a reading, and one left out is read as nothing', () => {
  document.body.innerHTML = '<table><tr><th>信用代号</th><td>91440101MA59L7Q2XD</td></tr><tr><th>关务信誉级</th><td>常规企业</td></tr></table>';
  const read = (taught?: Record<string, string | null>) => readPage(document, { vocabulary: buildVocabulary(readerLanguage, undefined, taught), url: 'https://data.example/' }).reading;
  expect(read().subjects).toEqual([]);
  expect(read({ 信用代号: 'uscc', 关务信誉级: 'creditLevel' }).subjects[0]!.readings.map(({ field, raw }) => [field, raw])).toEqual([['uscc', '91440101MA59L7Q2XD'], ['creditLevel', '常规企业']]);
  expect(read({ 信用代号: 'uscc', 关务信誉级: null }).subjects[0]!.readings).toHaveLength(1);
});

it.each(['Company name', 'COMPANY NAME :', '企業名稱', 'E\u0301tat', 'État', '2nd register'])('the cheap answer by the first character denies no known label: %s', (printed) => {
  const { knows, likeness } = buildVocabulary({ ...readerLanguage, labels: { legalName: ['company name', '企业名称', 'état', '2nd register'] } }, portal);
  expect([knows(printed), likeness(printed)]).toEqual([true, 1]);
});

it('the cheap answer by the first character spares texts no label starts like', () => {
  const { startsNone } = buildVocabulary({ ...readerLanguage, labels: { legalName: ['company name', '企业名称'] } });
  expect(['企', 'C', 'c', '另', 'X', '7', '（', '：'].map((character) => startsNone(character.charCodeAt(0)))).toEqual([false, false, false, true, true, true, false, false]);
});
