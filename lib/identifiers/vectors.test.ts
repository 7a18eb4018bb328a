import { describe, expect, test } from 'vitest';
import { parseAeoCode } from './aeo-code';
import { parseCustomsCode } from './customs-code';
import { parseEori } from './eori';
import { parseEuAeoNumber } from './eu-aeo-number';
import { parseForeignAeoCode } from './foreign-aeo-code';
import { normaliseCode } from './identifier';
import { organisationCheck, parseOrganisationCode } from './organisation-code';
import { parseRegistrationNumber, registrationCheck } from './registration-number';
import { parseUscc } from './uscc';
import vectors from './vectors.json';

describe('Unified Social Credit Code', () => {
  test.each(vectors.uscc)('$input', (vector) => {
    const result = parseUscc(vector.input);
    expect(normaliseCode(vector.input)).toBe(vector.normalised);
    expect(result.ok).toBe(vector.valid);
    if (result.ok) {
      expect(result.value.code).toBe(vector.normalised);
      expect(result.warnings.map((warning) => warning.code)).toEqual(vector.warnings);
    } else {
      expect(result.problem.code).toBe(vector.problem);
      expect(result.problem.params['expected']).toBe(
        vector.problem === 'length' ? 18 : vector.expectedCheck,
      );
    }
  });
});

describe('organisation code', () => {
  test.each(vectors.organisationCode)('$input', ({ input, valid, expectedCheck }) => {
    expect(parseOrganisationCode(input).ok).toBe(valid);
    expect(organisationCheck(normaliseCode(input))).toBe(expectedCheck);
  });
});

describe('registration number', () => {
  test.each(vectors.registrationNumber)('$input', ({ input, valid, expectedCheck }) => {
    const result = parseRegistrationNumber(input);
    expect(result.ok && result.warnings.length === 0).toBe(valid);
    expect(registrationCheck(input)).toBe(expectedCheck);
  });
});

describe('customs registration code', () => {
  test.each(vectors.customsCode)('$input', ({ input, valid, parts }) => {
    const result = parseCustomsCode(input);
    expect(result.ok).toBe(valid);
    if (!result.ok) return;
    const { area, zone, zoneName, type, typeName, serial, code } = result.value;
    expect({ area, zone, zoneName, type, typeName, serial }).toEqual({
      area: parts?.area4, zone: parts?.zone, zoneName: parts?.zoneLabel,
      type: parts?.type, typeName: parts?.typeLabel, serial: parts?.serial,
    });
    expect(code.slice(0, 5)).toBe(parts?.area5);
    expect(code.slice(0, 2)).toBe(parts?.province);
  });
});

describe('Chinese AEO code', () => {
  test.each(vectors.aeoCode)('$input', ({ input, valid, customsCode, normalized }) => {
    const result = parseAeoCode(input);
    expect(result.ok).toBe(valid !== false);
    if (!result.ok) return;
    expect(result.warnings.map((warning) => warning.code)).toEqual(valid === 'format-only' ? ['placeholder'] : []);
    if (customsCode !== undefined) expect(result.value.customsCode).toBe(customsCode);
    if (normalized !== undefined) expect(result.value.code).toBe(normalized);
  });
});

test.each(vectors.foreignAeoCode)('foreign AEO code $input', ({ input, country }) => {
  expect(parseForeignAeoCode(input)).toMatchObject({ ok: true, value: { country } });
});

describe('EORI number', () => {
  test.each(vectors.eori)('$input', ({ input, valid, register, normalized }) => {
    const result = parseEori(input);
    expect(result.ok).toBe(valid === true || valid === 'format-only');
    if (result.ok) {
      expect(result.value.register).toBe(register);
      expect(result.warnings.map((warning) => warning.code)).toEqual(valid === true ? [] : ['notCheckable']);
      if (normalized !== undefined) expect(result.value.code).toBe(normalized);
    }
    if (valid === 'alias') expect(result).toMatchObject({ ok: false, suggestion: input.replace('EL', 'GR') });
  });
});

describe('EU AEO number', () => {
  test.each(vectors.euAeoNumber)('$input', ({ input, valid, country, type, national }) => {
    const result = parseEuAeoNumber(input);
    expect(result.ok).toBe(valid);
    if (!result.ok) return;
    expect(result.value).toMatchObject({ country, type });
    if (national !== undefined) expect(result.value.national).toBe(national);
  });
});
