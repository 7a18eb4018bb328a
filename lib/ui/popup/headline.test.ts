import { describe, expect, test } from 'vitest';
import type { FieldOutcome } from '../../domain/check';
import { CHAIN, CHECK, FINDINGS, OUTCOMES, UNDETERMINED, VERDICTS } from '../../../tests/screens/verdicts';
import { contentOf, countTones, discrepancies, headlineOf, verdictHeadline } from './headline';

const [LEVEL, CERTIFICATE, LINKAGE] = FINDINGS as [typeof FINDINGS[0], typeof FINDINGS[0], typeof FINDINGS[0]];
const AGREEING = OUTCOMES.filter(({ outcome }) => outcome !== 'mismatch');
const told = (check: Partial<typeof CHECK>) => {
  const { key, tone, params } = headlineOf({ ...CHECK, outcomes: AGREEING, findings: [], chains: [], ...check });
  return [key, tone, params.count];
};

describe('headlineOf', () => {
  test('says how many claims do not hold, and that the chain drops', () => {
    expect(told({ outcomes: OUTCOMES, findings: FINDINGS })).toEqual(['headline.differsAndChain', 'critical', 2]);
  });

  test('says a difference even where no rule speaks of it', () => {
    expect(told({ outcomes: OUTCOMES })).toEqual(['headline.differs', 'warning', 2]);
  });

  test('tells a dropping chain from claims that do not hold', () => {
    expect(told({ findings: [LINKAGE] })).toEqual(['headline.chain', 'critical', undefined]);
    expect(told({ outcomes: [], findings: [LINKAGE] })).toEqual(['headline.chainOnly', 'critical', undefined]);
  });

  test('counts what else is open beside a chain that drops', () => {
    expect(told({ findings: [LINKAGE, CERTIFICATE] })).toEqual(['headline.pointsAndChain', 'critical', 1]);
  });

  test('an agent known to be below a supplier drops the chain, whatever else is missing', () => {
    expect(told({ findings: [{ ...LINKAGE, reason: { code: 'chainUndeterminedLowered', params: {} } }] })[0]).toBe('headline.chain');
  });

  test('counts what needs attention without calling it a difference; notices do not count', () => {
    expect(told({ findings: [CERTIFICATE, { ...CERTIFICATE, id: 'n', severity: 'notice' }] })).toEqual(['headline.points', 'warning', 1]);
  });

  test('is calm only when something was compared and every chain is known', () => {
    expect(told({ chains: [CHAIN] })).toEqual(['headline.same', 'same', undefined]);
    expect(told({ chains: [UNDETERMINED] })).toEqual(['headline.sameChainUnclear', 'unknown', undefined]);
  });

  test.each(['notShown', 'unreadable', 'notComparable', 'notClaimed'] as const)('%s alone is neither agreement nor difference', (outcome) => {
    const outcomes: FieldOutcome[] = [{ ...OUTCOMES[0]!, outcome }];
    expect(told({ outcomes })).toEqual(['headline.nothingCompared', 'unknown', undefined]);
  });
});

describe('contentOf', () => {
  test.each([
    ['differences', 'check'], ['loading', 'state'], ['login', 'state'], ['captcha', 'state'], ['noResult', 'state'], ['portalError', 'state'], ['noCompany', 'state'],
    ['notRecognised', 'state'], ['severalCompanies', 'several'], ['chosen', 'check'], ['possible', 'possible'], ['conflict', 'conflict'], ['none', 'none'], ['noClaims', 'noClaims'],
  ] as const)('%s shows %s', (name, content) => {
    expect(contentOf(VERDICTS[name])).toBe(content);
  });

  test('a page that shows no company never shows an older check', () => {
    expect(contentOf({ ...VERDICTS.differences, state: 'captcha' })).toBe('state');
  });
});

test.each(['lookAlike', 'unofficial', 'wrongTransport'] as const)('on a host that is %s nothing counts as verification', (name) => {
  const same = { ...VERDICTS[name], check: { ...CHECK, outcomes: AGREEING, findings: [], chains: [] } };
  expect(verdictHeadline(same, 'check')).toMatchObject({ key: 'headline.displayOnly', tone: 'unknown' });
  expect(verdictHeadline(VERDICTS[name], 'check')).toMatchObject({ key: 'headline.displayDiffers', tone: 'unknown' });
});

describe('discrepancies', () => {
  test('differences come before other findings, the gravest first; linkage stands with its chain', () => {
    const expired = { ...CERTIFICATE, id: 'x', severity: 'critical' as const, field: 'filingReceiptIssuedOn' };
    const list = discrepancies({ ...CHECK, findings: [LINKAGE, expired, CERTIFICATE, LEVEL] });
    expect(list.map(({ finding }) => finding?.id)).toEqual(['f1', 'f2', 'x']);
    expect(list.map(({ outcome }) => outcome?.field)).toEqual(['creditLevel', 'certificateValidTo', 'filingReceiptIssuedOn']);
  });

  test('a difference without a rule is in the list', () => {
    const list = discrepancies({ ...CHECK, findings: [CERTIFICATE] });
    expect(list.find(({ finding }) => finding === undefined)?.outcome?.field).toBe('creditLevel');
  });
});

test('every outcome counts once', () => {
  const counts = countTones(OUTCOMES);
  expect(counts).toEqual({ different: 2, same: 6, absent: 2, unasked: 1, unknown: 1 });
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(OUTCOMES.length);
});
