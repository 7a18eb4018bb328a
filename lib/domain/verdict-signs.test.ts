import { describe, expect, it } from 'vitest';
import type { Check, Finding, TabVerdict } from './check';
import { badgeOf, markSigns } from './verdict-signs';

const finding = (severity: Finding['severity'], field?: string): Finding => ({
  id: `${severity}-${field}`,
  severity,
  partyId: 'p',
  field,
  reason: { code: 'differs', params: { claimed: 'a', shown: 'b' } },
  basis: { rule: 'DYN-05', pack: 'article-2026', version: '1', quote: '' },
});
const check = (...findings: Finding[]): Check => ({
  partyId: 'p',
  asOf: '2026-11-23',
  pack: { id: 'article-2026', version: '1' },
  outcomes: [
    {
      field: 'creditLevel',
      outcome: 'mismatch',
      claim: { id: 'c', value: '高级认证企业', source: 'form', claimedOn: '2026-08-14' },
      shown: [{ raw: '常规企业', state: 'shown', frame: 2, pair: 7 }],
      reason: { code: 'levelLower', params: { claimed: '高级认证企业', shown: '常规企业', steps: 2 } },
    },
    { field: 'uscc', outcome: 'match', shown: [{ raw: 'x', state: 'shown', frame: 2, pair: 1 }], reason: { code: 'same', params: {} } },
  ],
  findings,
  chains: [],
});
const verdict = (change: Partial<TabVerdict>): TabVerdict => ({
  tabId: 1,
  url: 'http://credit.customs.gov.cn/',
  title: '',
  host: { kind: 'official', portal: 'credit-customs', host: 'credit.customs.gov.cn', transport: 'http' },
  state: 'read',
  readAt: '2026-11-23T00:00:00.000Z',
  stale: false,
  subjects: [],
  match: { kind: 'none' },
  candidates: [],
  ...change,
});

describe('the badge', () => {
  it('counts findings above a notice, in the tone of the worst', () => {
    expect(badgeOf(verdict({ check: check(finding('notice'), finding('warning'), finding('critical')) }))).toEqual({ text: '2', severity: 'critical' });
    expect(badgeOf(verdict({ check: check(finding('notice')) }))).toEqual({ text: '0', severity: undefined });
  });

  it.each(['login', 'captcha', 'portalError', 'notRecognised', 'loading'] as const)('asks for a look at a page that is %s', (state) => {
    expect(badgeOf(verdict({ state })).text).toBe('?');
  });

  it.each(['noResult', 'noCompany', 'severalCompanies'] as const)('stays empty on %s', (state) => {
    expect(badgeOf(verdict({ state })).text).toBe('');
  });

  it('never counts on a host that is not official', () => {
    const host = { kind: 'unofficial', host: 'example.com' } as const;
    expect(badgeOf(verdict({ host, check: check(finding('critical')) })).text).toBe('–');
  });

  it('says that a verdict is out of date', () => {
    expect(badgeOf(verdict({ stale: true, check: check(finding('critical')) })).text).toBe('…');
  });
});

describe('the marks', () => {
  it('stand on the mismatching values only, with the severity of their finding', () => {
    expect(markSigns(verdict({ check: check(finding('critical', 'creditLevel'), finding('warning', 'creditLevel')) }))).toEqual([
      { frame: 2, pair: 7, severity: 'critical', claimed: '高级认证企业', reason: expect.objectContaining({ code: 'levelLower' }) },
    ]);
  });

  it('are none without a check', () => {
    expect(markSigns(verdict({}))).toEqual([]);
  });
});
