import { expect, test } from 'vitest';
import { readDate, readTerm } from './date-text';

test.each([
  '2026-5-1', '2026-05-01', '2026/5/1', '2026.05.01', '2026年5月1日', '2026年05月01日', '２０２６年５月１日', '20260501',
  '2026-05-01 00:00:00', '2026-05-01T00:00:00', '2026-05-01T08:00:00.000+08:00', ' 2026 年 5 月 1 日 ', '二〇二六年五月一日',
  '1777564800000', '1 May 2026', 'May 1, 2026', '1 MAY 2026', '2026年5月1日止', '至2026年5月1日',
])('%s is 1 May 2026', (text) => {
  expect(readDate(text)).toEqual({ kind: 'date', date: '2026-05-01' });
});

test.each(['二〇二六年十二月三十一日', '2026.12.31'])('%s is the last of 2026', (text) => {
  expect(readDate(text)).toEqual({ kind: 'date', date: '2026-12-31' });
});

test.each(['长期', '长期有效', '長期有效', '永久', '无固定期限', '2068-07-31', '9999-12-31', '9999-01-01', '9999/12/31', '99991231', 'long-term', 'Permanent'])(
  '%s has no end', (text) => {
    expect(readDate(text)).toEqual({ kind: 'longTerm' });
  },
);

test.each(['', '—', '--', '-', '/', '无', 'N/A', ' \u00A0'])('"%s" is no date', (text) => {
  expect(readDate(text)).toEqual({ kind: 'none' });
});

test.each(['2026-02-30', '2026年13月1日', '20260431', '2025-02-29', '2026-00-10'])('%s is impossible', (text) => {
  expect(readDate(text)).toEqual({ kind: 'impossible' });
});

test.each(['01/05/2026', '46507', '有效', '2026-05', 'May 2026', '2026-05-01abc', 'Foo 1, 2026'])('%s is not guessed at', (text) => {
  expect(readDate(text)).toEqual({ kind: 'unreadable' });
});

test.each([
  ['2014-08-06 至 无固定期限', { kind: 'date', date: '2014-08-06' }, { kind: 'longTerm' }],
  ['2017年06月08日至2037年06月07日', { kind: 'date', date: '2017-06-08' }, { kind: 'date', date: '2037-06-07' }],
  ['2014-08-06 - 2034-08-05', { kind: 'date', date: '2014-08-06' }, { kind: 'date', date: '2034-08-05' }],
  ['2037年06月07日', { kind: 'none' }, { kind: 'date', date: '2037-06-07' }],
  ['长期', { kind: 'none' }, { kind: 'longTerm' }],
  ['', { kind: 'none' }, { kind: 'none' }],
])('term %s', (text, from, to) => {
  expect(readTerm(text)).toEqual({ from, to });
});
