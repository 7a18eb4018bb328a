import { describe, expect, it } from 'vitest';
import type { Check, FieldOutcome } from '../domain/check';
import type { Reading, Subject, ValueState } from '../domain/reading';
import { type MeantPair, type UseInput, pairUses } from './pair-uses';

const pair = (index: number, field: string | 'unknown' | 'ignored' | 'notALabel', value = `value ${index}`, state: ValueState = 'shown'): MeantPair => ({
  frame: 0, pair: index, label: field, value, state, path: '1', likeness: 1,
  meaning: field === 'unknown' || field === 'ignored' || field === 'notALabel' ? { kind: field } : { kind: 'field', field },
});
const reading = (index: number, field: string, raw = `value ${index}`, more: Partial<Reading> = {}): Reading => ({ field, raw, state: 'shown', frame: 0, pair: index, ...more });
const subject = (key: string, ...readings: Reading[]): Subject => ({ key, readings });
const outcome = (field: string, shown: Reading[], more: Partial<FieldOutcome> = {}): FieldOutcome => ({
  field, outcome: 'match', claim: { id: 'c', value: 'claimed', source: 'form', claimedOn: '2026-01-01' }, shown, reason: { code: 'same', params: {} }, ...more,
});
const check = (...outcomes: FieldOutcome[]): Check => ({ partyId: 'p', asOf: '2026-01-01', pack: { id: 'x', version: '1' }, outcomes, findings: [], chains: [] });
const matched = { match: { kind: 'matched', partyId: 'p', by: 'uscc' } as const, chosen: 'a' };
const codes = (pairs: MeantPair[], input: UseInput): string[] => pairUses(pairs, input).map(({ code }) => code);

describe('pairUses', () => {
  it('names the claim and result of a pair that was compared', () => {
    const level = reading(0, 'creditLevel');
    const uses = pairUses([pair(0, 'creditLevel')], { state: 'read', subjects: [subject('a', level)], verdict: { ...matched, check: check(outcome('creditLevel', [level], { outcome: 'mismatch' })) } });
    expect(uses).toEqual([{ code: 'compared', claimed: 'claimed', outcome: 'mismatch', reason: { code: 'same', params: {} } }]);
  });

  it('compares masked values, and says of other states that they are silent', () => {
    const states: ValueState[] = ['masked', 'picture', 'privateFont', 'empty', 'loading'];
    const readings = states.map((state, index) => reading(index, `field${index}`, '', { state }));
    const verdict = { ...matched, check: check(...readings.map((one) => outcome(one.field, [one], { outcome: 'unreadable', reason: { code: 'valuePicture', params: {} } }))) };
    expect(codes(states.map((state, index) => pair(index, `field${index}`, '', state)), { state: 'read', subjects: [subject('a', ...readings)], verdict }))
      .toEqual(['compared', 'stateSilent', 'stateSilent', 'stateSilent', 'stateSilent']);
  });

  it('tells what nobody claimed from a row of another code', () => {
    const [address, first, second] = [reading(0, 'address'), reading(1, 'customsCategory', 'a', { row: 0 }), reading(2, 'customsCategory', 'b', { row: 1 })];
    const verdict = { ...matched, check: check(outcome('customsCategory', [first])) };
    expect(codes([pair(0, 'address'), pair(1, 'customsCategory'), pair(2, 'customsCategory')], { state: 'read', subjects: [subject('a', address, first, second)], verdict }))
      .toEqual(['notClaimed', 'compared', 'otherRow']);
  });

  it('tells the other companies of the page, and that none was chosen', () => {
    const subjects = [subject('a', reading(0, 'uscc')), subject('b', reading(1, 'uscc'))];
    const pairs = [pair(0, 'uscc'), pair(1, 'uscc')];
    const state = 'severalCompanies';
    expect(codes(pairs, { state, subjects, verdict: { ...matched, check: check() } })).toEqual(['notClaimed', 'otherCompany']);
    expect(codes(pairs, { state, subjects, verdict: { match: { kind: 'none' } } })).toEqual(['chooseFirst', 'chooseFirst']);
  });

  it.each([['none', 'notKept'], ['possible', 'confirmFirst'], ['conflict', 'confirmFirst']] as const)('a company that is %s: %s', (kind, code) => {
    const match = kind === 'none' ? { kind } : { kind, partyIds: ['p'] };
    expect(codes([pair(0, 'uscc')], { state: 'read', subjects: [subject('a', reading(0, 'uscc'))], verdict: { match, chosen: 'a' } })).toEqual([code]);
  });

  it('tells a repeated value, a worse one, and one outside any company apart', () => {
    const subjects = [subject('a', reading(0, 'legalName', '广州 岭澜'))];
    const pairs = [pair(0, 'legalName', '广州 岭澜'), pair(1, 'legalName', '广州岭澜'), pair(2, 'legalName', '—', 'empty'), pair(3, 'phone', '1'), pair(4, 'legalName', 'x', 'hiddenDuplicate')];
    expect(codes(pairs, { state: 'read', subjects, verdict: { ...matched, check: check() } })).toEqual(['notClaimed', 'duplicate', 'betterElsewhere', 'outside', 'duplicate']);
  });

  it('says of labels what they are, whatever the page', () => {
    expect(codes([pair(0, 'unknown'), pair(1, 'ignored'), pair(2, 'notALabel'), pair(3, 'uscc')], { state: 'login', subjects: [], verdict: { match: { kind: 'none' } } }))
      .toEqual(['labelUnknown', 'labelIgnored', 'notALabel', 'pageNotRead']);
  });
});
