import { codeProblem, type Identified, nearMisses, normaliseCode, onlyOne, refuse } from './identifier';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of an organisation code body of eight characters (GB 11714-1997):
 * 11 − Σ mod 11, ten written X and eleven written 0.
 */
export function organisationCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

function passes(code: string): boolean {
  return /^[0-9A-Z]{8}[0-9X]$/u.test(code) && organisationCheck(code) === code.charAt(8);
}

/** Reads an organisation code (组织机构代码), "79148526-9" or bare; the value is its nine characters. */
export function parseOrganisationCode(text: string): Identified<string> {
  const code = normaliseCode(text);
  if (code === '') return refuse(codeProblem('empty'));
  if (code.length !== 9) return refuse(codeProblem('length', { length: code.length, expected: 9 }));
  const foreign = code.replaceAll(/[0-9A-Z]/gu, '');
  if (foreign !== '') return refuse(codeProblem('characters', { characters: foreign }));
  if (passes(code)) return { ok: true, value: code, warnings: [] };
  const problem = codeProblem('checkDigit', { found: code.charAt(8), expected: organisationCheck(code) });
  return refuse(problem, onlyOne(nearMisses(code), passes));
}
