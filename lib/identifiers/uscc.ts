import {
  codeProblem, CONFUSED, type Identified, isSpreadsheetNumber, nearMisses, normaliseCode, onlyOne, refuse,
} from './identifier';
import { organisationCheck } from './organisation-code';
import { PROVINCES } from './provinces';
import type { CodeProblem } from '../domain/code-problems';

/** A Unified Social Credit Code and what its parts say. */
export interface Uscc {
  /** The 18 characters, normalised. */
  code: string;
  /** Registration department, position 1: "9" is the company register. */
  department: string;
  /** Category within the department, position 2: "91" is an enterprise. */
  category: string;
  /** Division at the time of registration, six digits of GB/T 2260. */
  region: string;
  /** Name of the province; absent for bodies of the centre ("10") and unknown codes. */
  province?: string;
  /** Positions 9–17: the organisation code of GB 11714. */
  organisationCode: string;
}

// GB 32100-2015: 31 characters, without I, O, S, V, Z; weights are 3^(i−1) mod 31.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const DEPARTMENTS = '123456789ANY';
const CENTRE = '10';

/** The check character of a code body of 17 characters (GB 32100-2015). */
export function usccCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(body.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function passes(code: string): boolean {
  return code.length === 18 && [...code].every((character) => ALPHABET.includes(character)) && usccCheck(code) === code.charAt(17);
}

function warningsOf(code: string): CodeProblem[] {
  const warnings: CodeProblem[] = [];
  const [department, province, body] = [code.charAt(0), code.slice(2, 4), code.slice(8, 17)];
  if (!DEPARTMENTS.includes(department)) warnings.push(codeProblem('departmentUnknown', { department }));
  if (province !== CENTRE && !(province in PROVINCES)) warnings.push(codeProblem('provinceUnknown', { province }));
  const expected = organisationCheck(body);
  if (expected !== body.charAt(8)) {
    warnings.push(codeProblem('embeddedOrganisationCode', { found: body.charAt(8), expected }));
  }
  return warnings;
}

/** What a suggestion must satisfy: one check character alone lets 1 in 31 pass, so nothing about it may be odd. */
function isPlausible(code: string): boolean {
  return passes(code) && warningsOf(code).length === 0;
}

function* repairs(text: string, code: string): Generator<string> {
  // A small l becomes L when upper-cased, and L is a letter of the alphabet: look at the text as typed.
  if (text.includes('l')) yield normaliseCode(text.replaceAll('l', '1'));
  const impossible = [...code].map((character) => (ALPHABET.includes(character) ? character : (CONFUSED[character] ?? character)));
  yield impossible.join('');
  yield* nearMisses(code);
}

function describe(code: string): Uscc {
  const province = PROVINCES[code.slice(2, 4)];
  return {
    code,
    department: code.charAt(0),
    category: code.charAt(1),
    region: code.slice(2, 8),
    ...(province !== undefined && { province }),
    organisationCode: code.slice(8, 17),
  };
}

/** Reads a Unified Social Credit Code (统一社会信用代码, GB 32100-2015) in any notation. */
export function parseUscc(text: string): Identified<Uscc> {
  if (isSpreadsheetNumber(text)) return refuse(codeProblem('spreadsheetNumber'));
  const code = normaliseCode(text);
  if (code === '') return refuse(codeProblem('empty'));
  if (code.length !== 18) return refuse(codeProblem('length', { length: code.length, expected: 18 }));
  if (passes(code)) return { ok: true, value: describe(code), warnings: warningsOf(code) };
  const suggestion = onlyOne(repairs(text, code), isPlausible);
  const foreign = [...new Set(code)].filter((character) => !ALPHABET.includes(character)).join('');
  if (foreign !== '') return refuse(codeProblem('characters', { characters: foreign }), suggestion);
  return refuse(codeProblem('checkDigit', { found: code.charAt(17), expected: usccCheck(code) }), suggestion);
}
