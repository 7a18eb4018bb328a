import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aeoCodeAgrees, parseAeoCode } from './aeo-code';
import { parseCustomsCode } from './customs-code';
import { nearMisses } from './identifier';
import { organisationCheck, parseOrganisationCode } from './organisation-code';
import { parseRegistrationNumber, registrationCheck } from './registration-number';
import { parseUscc, usccCheck } from './uscc';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const characters = (alphabet: string[], length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((list) => list.join(''));

/** Codes whose two check characters agree, over the whole alphabet. */
const usccs = fc.tuple(fc.constantFrom('91', '92', '12', 'N2'), fc.constantFrom('110000', '440300', '310115'), characters(ALPHABET, 8))
  .map(([kind, region, body]) => kind + region + body + organisationCheck(body))
  .map((body) => body + usccCheck(body));

describe('what was probably meant', () => {
  test.each([
    ['9144O3001922038216', '914403001922038216'],
    ['91440300I922038216', '914403001922038216'],
    ['91440300l922038216', '914403001922038216'],
    ['914403001922083216', '914403001922038216'],
    ['9144030071S26726XG', '9144030071526726XG'],
  ])('%s → %s', (typed, meant) => {
    expect(parseUscc(typed)).toMatchObject({ ok: false, suggestion: meant });
  });

  test('no suggestion where none passes', () => {
    expect(parseUscc('91310000MA1FL4JU3U')).not.toHaveProperty('suggestion');
    expect(parseUscc('12345')).toEqual({ ok: false, problem: { code: 'length', params: { length: 5, expected: 18 } } });
  });

  test('letters in the area of a customs code', () => {
    expect(parseCustomsCode('44O3169D3W')).toMatchObject({ ok: false, suggestion: '4403169D3W', problem: { code: 'areaNotDigits' } });
    expect(parseCustomsCode('A403169D3W')).not.toHaveProperty('suggestion');
  });

  test('codes of another kind are named', () => {
    expect(parseCustomsCode('914403001922038216')).toMatchObject({ problem: { code: 'usccInstead' } });
    expect(parseAeoCode('AEOCN914403001922038216')).toMatchObject({ problem: { code: 'usccInstead' } });
    expect(parseAeoCode('CN4403169D3W')).toMatchObject({ problem: { code: 'prefixMissing' }, suggestion: 'AEOCN4403169D3W' });
    expect(parseAeoCode('4403169D3W')).toMatchObject({ suggestion: 'AEOCN4403169D3W' });
    expect(parseAeoCode('AEOHK0123456789')).toMatchObject({ problem: { code: 'foreignCode', params: { country: 'HK' } } });
  });

  test('a spreadsheet has lost the digits', () => {
    expect(parseUscc('9.13E+17')).toEqual({ ok: false, problem: { code: 'spreadsheetNumber', params: {} } });
    expect(parseCustomsCode('４.４１Ｅ＋０９')).toMatchObject({ problem: { code: 'spreadsheetNumber' } });
  });

  test('I and O after the area of a customs code are pointed out, not refused', () => {
    expect(parseCustomsCode('44031O9D3W')).toMatchObject({ ok: true, warnings: [{ code: 'lookAlikeLetter', params: { letter: 'O' } }] });
  });
});

test('notation does not matter', () => {
  expect(parseUscc('统一社会信用代码：９１４４０３００－１９２２０３８２１６')).toMatchObject({ ok: true, value: { code: '914403001922038216' } });
  expect(parseUscc('社会信用代码914403001922038216')).toMatchObject({ ok: true });
  expect(parseCustomsCode('海关编码: 4403169d3w')).toMatchObject({ ok: true, value: { code: '4403169D3W' } });
  expect(parseUscc(' \u200B')).toEqual({ ok: false, problem: { code: 'empty', params: {} } });
});

test('the parts of a code are explained', () => {
  expect(parseUscc('914403001922038216')).toMatchObject({
    value: { department: '9', category: '1', region: '440300', province: '广东', organisationCode: '192203821' },
  });
  expect(parseCustomsCode('4403180237')).toMatchObject({ ok: true, value: { broker: true, typeName: '报关企业', province: '广东' } });
});

test('AEO code and customs code agree', () => {
  expect(aeoCodeAgrees('AEOCN4403169D3W', ['4403180237', '4403169D3W'])).toBe(true);
  expect(aeoCodeAgrees('AEOCN4403169D3W', ['4403180237'])).toBe(false);
});

describe('check digits', () => {
  test('every constructed USCC passes without a warning', () => {
    fc.assert(fc.property(usccs, (code) => {
      expect(parseUscc(code)).toMatchObject({ ok: true, warnings: [], value: { code } });
    }));
  });

  test('one altered character of a USCC is always noticed', () => {
    fc.assert(fc.property(usccs, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, other) => {
      fc.pre(code.charAt(at) !== other);
      expect(parseUscc(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
    }));
  });

  test('swapped neighbours of a USCC are always noticed', () => {
    fc.assert(fc.property(usccs, fc.nat(16), (code, at) => {
      fc.pre(code.charAt(at) !== code.charAt(at + 1));
      const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      expect(parseUscc(swapped).ok).toBe(false);
    }));
  });

  test('a suggestion is itself a code that passes, one step from what was typed', () => {
    fc.assert(fc.property(usccs, fc.nat(1_000), (code, pick) => {
      const misses = [...nearMisses(code)];
      const typed = misses[pick % misses.length] ?? code;
      const result = parseUscc(typed);
      if (result.ok || result.suggestion === undefined) return;
      expect(parseUscc(result.suggestion)).toMatchObject({ ok: true, warnings: [] });
    }));
  });

  test('one altered digit of a registration number is always noticed', () => {
    fc.assert(fc.property(characters([...'0123456789'], 14), fc.nat(14), fc.nat(9), (body, at, other) => {
      const code = body + registrationCheck(body);
      fc.pre(code.charAt(at) !== String(other));
      expect(parseRegistrationNumber(code.slice(0, at) + String(other) + code.slice(at + 1))).toMatchObject({ warnings: [{ code: 'registrationCheckDigit' }] });
    }));
  });

  test('organisation codes and registration numbers pass with their own check digit only', () => {
    fc.assert(fc.property(characters([...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'], 8), (body) => {
      expect(parseOrganisationCode(body + organisationCheck(body)).ok).toBe(true);
    }));
    fc.assert(fc.property(characters([...'0123456789'], 14), fc.nat(9), (body, digit) => {
      const result = parseRegistrationNumber(body + String(digit));
      expect(result.ok && result.warnings.length === 0).toBe(String(digit) === registrationCheck(body));
    }));
  });
});
