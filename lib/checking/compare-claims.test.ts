import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../domain/party';
import type { Reading, Subject, ValueState } from '../domain/reading';
import { fields } from '../fields/registry';
import { claimsThatCount, compareClaims } from './compare-claims';

const at = '2026-11-01T00:00:00.000Z';
const claim = (field: string, value: string, over: Partial<Claim> = {}): Claim => ({
  id: `${field}-${value}`, partyId: 'p', field, value, source: 'form', claimedOn: '2026-11-01', createdAt: at, updatedAt: at, revision: 1, ...over,
});
const reading = (field: string, raw: string, over: Partial<Reading> = {}): Reading => ({ field, raw, state: 'shown', frame: 0, pair: 0, ...over });
const subject = (...readings: Reading[]): Subject => ({ key: 'k', readings });

function compare(claims: Claim[], shown: Subject | undefined, formerNames: string[] = []) {
  return compareClaims({ claims, subject: shown, read: true, formerNames, context: { asOf: '2026-11-23' } });
}
const first = (...input: Parameters<typeof compare>) => compare(...input)[0];

describe('one outcome for every claimed field', () => {
  test('differences first, what was not claimed last', () => {
    const outcomes = compare(
      [claim('legalName', '厦门远舟报关有限公司'), claim('creditLevel', '高级认证企业'), claim('phone', '0592-8000123')],
      subject(reading('legalName', '厦门远舟报关有限公司'), reading('creditLevel', '常规企业'), reading('uscc', '91350200MA31YX076J')),
    );
    expect(outcomes.map(({ field, outcome }) => [field, outcome])).toEqual([
      ['creditLevel', 'mismatch'], ['legalName', 'match'], ['phone', 'notShown'], ['uscc', 'notClaimed'],
    ]);
  });

  test('the newest claim of a field counts, deleted ones do not', () => {
    const claims = [
      claim('creditLevel', '高级认证企业', { claimedOn: '2026-11-02' }), claim('creditLevel', '认证企业', { claimedOn: '2026-10-01' }),
      claim('creditLevel', '失信企业', { claimedOn: '2026-11-20', deletedAt: at }),
    ];
    expect(claimsThatCount(claims).get('creditLevel')?.value).toBe('高级认证企业');
    expect(claimsThatCount(claims.toReversed()).get('creditLevel')?.value).toBe('高级认证企业');
    expect(compare(claims, subject(reading('creditLevel', '高级认证企业')))).toMatchObject([{ outcome: 'match', claim: { claimedOn: '2026-11-02' } }]);
  });

  test('only important fields are worth a row when nobody claimed them', () => {
    expect(compare([], subject(reading('industry', '货运代理'), reading('registrationStatus', '存续'), reading('uscc', '—')))).toMatchObject([{ field: 'registrationStatus' }]);
  });

  test('a claim of a field that is not known any more is still answered', () => {
    expect(first([claim('gone', 'x')], subject(reading('gone', 'y')))).toMatchObject({ outcome: 'notComparable', reason: { code: 'fieldUnknown' } });
  });
});

describe('states of values', () => {
  test.each<[ValueState, string, string]>([
    ['empty', 'notShown', 'valueEmpty'], ['placeholder', 'notShown', 'valuePlaceholder'], ['picture', 'unreadable', 'valuePicture'],
    ['privateFont', 'unreadable', 'valuePrivateFont'], ['script', 'unreadable', 'valueScript'], ['loading', 'unreadable', 'valueLoading'],
    ['hiddenDuplicate', 'unreadable', 'valueHidden'],
  ])('%s is %s (%s)', (state, outcome, code) => {
    expect(first([claim('creditLevel', '高级认证企业')], subject(reading('creditLevel', '常规企业', { state })))).toMatchObject({ outcome, reason: { code } });
  });

  test('a value in the open counts before its other copies', () => {
    const readings = [reading('creditLevel', '', { state: 'picture' }), reading('creditLevel', '高级认证企业'), reading('creditLevel', '常规企业', { state: 'hiddenDuplicate' })];
    expect(first([claim('creditLevel', '高级认证企业')], subject(...readings))).toMatchObject({ outcome: 'match' });
  });

  test('masked values are compared on what they show', () => {
    const masked = (raw: string) => subject(reading('legalRepresentative', raw, { state: 'masked' }));
    expect(first([claim('legalRepresentative', '林海')], masked('林*'))).toMatchObject({ outcome: 'maskedCompatible' });
    expect(first([claim('legalRepresentative', '林海')], masked('周*'))).toMatchObject({ outcome: 'mismatch', reason: { code: 'maskedDiffers' } });
    expect(first([claim('legalRepresentative', '林海')], masked('林**'))).toMatchObject({ outcome: 'notComparable', reason: { code: 'maskLength' } });
    expect(first([claim('legalRepresentative', '林*')], subject(reading('legalRepresentative', '林海')))).toMatchObject({ outcome: 'maskedCompatible' });
  });

  test('a dash is as good as nothing', () => {
    expect(first([claim('customsCode', '3502989012')], subject(reading('customsCode', '—')))).toMatchObject({ outcome: 'notShown', reason: { code: 'valueEmpty' } });
  });

  test('a page that could not be read says nothing of any field', () => {
    const outcomes = compareClaims({ claims: [claim('creditLevel', '高级认证企业')], subject: undefined, read: false, formerNames: [], context: { asOf: '2026-11-23' } });
    expect(outcomes).toMatchObject([{ outcome: 'unreadable', reason: { code: 'pageNotRead' } }]);
  });
});

describe('several values of one field', () => {
  const rows = subject(
    reading('customsCode', '3502989012', { row: 0 }), reading('customsCategory', '报关企业', { row: 0 }), reading('declarationValidTo', '2068-07-31', { row: 0 }),
    reading('customsCode', '350296A01K', { row: 1 }), reading('customsCategory', '进出口货物收发货人', { row: 1 }), reading('declarationValidTo', '2027-07-31', { row: 1 }),
  );

  test('one customs code of several agrees', () => {
    expect(first([claim('customsCode', '350296A01K')], rows)).toMatchObject({ outcome: 'match', reason: { code: 'sameAsOneOf', params: { count: 2 } } });
    expect(first([claim('customsCode', '3502961111')], rows)).toMatchObject({ outcome: 'mismatch', reason: { params: { shown: '3502989012、350296A01K' } } });
  });

  test('category and validity are those of the claimed code', () => {
    const claims = [claim('customsCode', '350296A01K'), claim('customsCategory', '报关企业'), claim('declarationValidTo', '2027-07-31')];
    const byField = Object.fromEntries(compare(claims, rows).map(({ field, outcome }) => [field, outcome]));
    expect(byField).toEqual({ customsCode: 'match', customsCategory: 'mismatch', declarationValidTo: 'match' });
    expect(first([claim('customsCategory', '报关企业')], rows)).toMatchObject({ outcome: 'match', reason: { code: 'sameAsOneOf' } });
  });

  test('a level of the certificate history is not the level of today', () => {
    const history = reading('creditLevel', '高级认证企业', { row: 0 });
    expect(first([claim('creditLevel', '高级认证企业')], subject(history, reading('creditLevel', '常规企业')))).toMatchObject({ outcome: 'mismatch' });
    expect(first([claim('creditLevel', '高级认证企业')], subject(history, reading('creditLevel', '认证企业', { row: 1 }))))
      .toMatchObject({ outcome: 'notComparable', reason: { code: 'severalShown' } });
  });
});

test('a former name, of the party or of the page, is an outcome of its own', () => {
  const page = subject(reading('legalName', '厦门远舟报关有限公司'), reading('formerName', '厦门远舟货运有限公司'));
  expect(first([claim('legalName', '厦门远舟货运有限公司')], page)).toMatchObject({ outcome: 'matchFormerName' });
  expect(first([claim('legalName', '厦门老舟货运有限公司')], page, ['厦门老舟货运有限公司'])).toMatchObject({ outcome: 'matchFormerName' });
  expect(first([claim('legalName', '厦门望潮货运有限公司')], page)).toMatchObject({ outcome: 'mismatch' });
});

test('whatever the page shows in whatever state: one outcome a claimed field, and no mismatch but from what is visible', () => {
  const names = [...fields.keys()];
  const states: ValueState[] = ['shown', 'empty', 'masked', 'picture', 'privateFont', 'script', 'placeholder', 'loading', 'hiddenDuplicate'];
  const texts = fc.constantFrom('高级认证企业', '常规企业', '林*', '91350200MA31YX076J', '2026-02-30', '—', '', '长期', '深圳市…', '\u0000', 'AEO');
  const readings = fc.array(fc.record({ field: fc.constantFrom(...names), raw: texts, state: fc.constantFrom(...states), row: fc.option(fc.nat(2), { nil: undefined }) })
    .map(({ field, raw, state, row }) => reading(field, raw, { state, row })), { maxLength: 30 });
  const claims = fc.array(fc.record({ field: fc.constantFrom(...names), value: texts }).map(({ field, value }) => claim(field, value)), { maxLength: 20 });
  fc.assert(fc.property(claims, readings, (list, shown) => {
    const outcomes = compare(list, subject(...shown));
    for (const field of new Set(list.map((entry) => entry.field))) expect(outcomes.filter((outcome) => outcome.field === field)).toHaveLength(1);
    for (const { outcome, shown: values } of outcomes) {
      if (outcome === 'mismatch') expect(values.some(({ state }) => state === 'shown' || state === 'masked')).toBe(true);
    }
  }), { numRuns: 300 });
});

describe('a claim beside rows that cannot be seen', () => {
  const rows = (...cells: [string, ValueState][]) => subject(...cells.map(([raw, state], row) => reading('customsCode', raw, { state, row, pair: row })));
  test.each<[string, ValueState, string]>([['', 'loading', 'unreadable'], ['', 'picture', 'unreadable'], ['', 'empty', 'notShown']])('a row that shows %j (%s) may hold what is claimed: %s', (raw, state, outcome) => {
    expect(first([claim('customsCode', '3302980157')], rows(['330296K4TM', 'shown'], [raw, state]))).toMatchObject({ outcome });
    expect(first([claim('customsCode', '330296K4TM')], rows(['330296K4TM', 'shown'], [raw, state]))).toMatchObject({ outcome: 'match' });
  });

  test('where every row is seen, and none is the one claimed, it differs', () => {
    expect(first([claim('customsCode', '3302980157')], rows(['330296K4TM', 'shown'], ['4401960999', 'shown']))).toMatchObject({ outcome: 'mismatch' });
  });
});

describe('registers abroad', () => {
  test('a claimed EORI number that the register repeats only to refuse it is a difference', () => {
    const refused = subject(reading('eoriStatus', 'This EORI number is not valid.', { pair: 1 }), reading('eori', 'DE740519038264417', { pair: 2 }));
    expect(first([claim('eori', 'DE740519038264417')], refused)).toMatchObject({
      field: 'eori', outcome: 'mismatch', shown: [{ pair: 1 }], reason: { code: 'eoriNotValid', params: { shown: 'This EORI number is not valid.' } },
    });
    expect(first([claim('eori', 'GB473920518000')], refused)).toMatchObject({ outcome: 'notComparable' });
  });

  test('what stands beside another country with the same name is not what was claimed', () => {
    const rows = subject(
      reading('country', 'Germany', { row: 0 }), reading('aeoType', 'AEOF', { row: 0 }), reading('country', 'France', { row: 1 }), reading('aeoType', 'AEOC', { row: 1 }),
    );
    const outcomeOf = (...claims: Claim[]) => compare(claims, rows).find(({ field }) => field === 'aeoType');
    expect(outcomeOf(claim('aeoType', 'AEOC'), claim('country', 'DE'))).toMatchObject({ outcome: 'mismatch', shown: [{ raw: 'AEOF' }] });
    expect(outcomeOf(claim('aeoType', 'AEOF'), claim('country', 'DE'))).toMatchObject({ outcome: 'match', reason: { code: 'same' } });
    expect(outcomeOf(claim('aeoType', 'AEOC'))).toMatchObject({ outcome: 'match', reason: { code: 'sameAsOneOf' } });
  });

  test('the Latin name of a Chinese enterprise is held against its English one, not against the Chinese', () => {
    const shown = subject(reading('legalName', 'GUANGZHOU LINGLAN IMPORT EXPORT AGENCY CO LTD'));
    expect(first([claim('englishName', 'Guangzhou Linglan Import Export Agency Co., Ltd.')], shown)).toMatchObject({ outcome: 'match' });
    expect(first([claim('legalName', '广州岭澜进出口代理有限公司')], shown)).toMatchObject({ outcome: 'notComparable', reason: { code: 'nameLatinChinese' } });
    expect(first([claim('englishName', 'Guangzhou Linglan')], subject(reading('legalName', '广州岭澜进出口代理有限公司')))).toMatchObject({ outcome: 'notShown' });
  });
});
