import { codeProblem, type Identified, normaliseCode, refuse } from './identifier';

/** The check digit of a registration number body of 14 digits (GS15-2006, ISO 7064 MOD 11,10). */
export function registrationCheck(body: string): string {
  let product = 10;
  for (const digit of body.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * Reads an old registration number (工商注册号, 15 digits, replaced by the USCC since 2015). A check
 * digit that fails is only a warning: numbers that fail it stand on official pages.
 */
export function parseRegistrationNumber(text: string): Identified<string> {
  const code = normaliseCode(text);
  if (code === '') return refuse(codeProblem('empty'));
  if (code.length !== 15) return refuse(codeProblem('length', { length: code.length, expected: 15 }));
  const foreign = code.replaceAll(/\d/gu, '');
  if (foreign !== '') return refuse(codeProblem('characters', { characters: foreign }));
  const [found, expected] = [code.charAt(14), registrationCheck(code)];
  const warnings = found === expected ? [] : [codeProblem('registrationCheckDigit', { found, expected })];
  return { ok: true, value: code, warnings };
}
