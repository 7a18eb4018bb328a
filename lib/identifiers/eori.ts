import { codeProblem, type Identified, normaliseCode, refuse } from './identifier';

/** An EORI number and where it can be checked. */
export interface Eori {
  code: string;
  country: string;
  /** The public register that answers for it; absent for countries outside the EU and the UK. */
  register?: 'EU' | 'HMRC';
}

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

function registerOf(country: string): Eori['register'] {
  if (country === 'GB') return 'HMRC';
  // Northern Ireland's numbers are checked on the EU's site.
  return country === 'XI' || EU.includes(country) ? 'EU' : undefined;
}

/** The notation-free form of an EORI number: as of any code, and without the quotation marks and the stop of a sentence around it. */
export const normaliseEori = (text: string): string => normaliseCode(text).replaceAll(/['‘’"“”«».]/gu, '');

/** Reads an EORI number: country and up to 15 characters (EU), GB or XI and 12 to 15 digits (HMRC). */
export function parseEori(text: string): Identified<Eori> {
  const code = normaliseEori(text);
  if (code === '') return refuse(codeProblem('empty'));
  const country = /^[A-Z]{2}/u.exec(code)?.[0];
  if (country === undefined) return refuse(codeProblem('shape', { expected: 'CC + 1–15' }));
  // EL is Greece's prefix for VAT numbers only.
  if (country === 'EL') return refuse(codeProblem('greekPrefix'), `GR${code.slice(2)}`);
  const british = country === 'GB' || country === 'XI';
  const form = british ? /^..\d{12,15}$/u : /^..[A-Z0-9]{1,15}$/u;
  if (!form.test(code)) return refuse(codeProblem('shape', { expected: british ? `${country} + 12–15 digits` : 'CC + 1–15' }));
  const register = registerOf(country);
  if (register === undefined) return { ok: true, value: { code, country }, warnings: [codeProblem('notCheckable', { country })] };
  return { ok: true, value: { code, country, register }, warnings: [] };
}
