import { codeProblem, type Identified, refuse } from './identifier';

/** The number of an EU or UK AEO authorisation. */
export interface EuAeoNumber {
  code: string;
  country: string;
  /** AEOC customs simplifications (document C501), AEOS security (C502), AEOF both (C503). */
  type: 'AEOC' | 'AEOS' | 'AEOF';
  national: string;
}

/** Reads an AEO authorisation number: country, type, up to 29 characters of the country's own (UCC data model). */
export function parseEuAeoNumber(text: string): Identified<EuAeoNumber> {
  // A hyphen may be part of the national number here, so only blanks go.
  const code = text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  if (code === '') return refuse(codeProblem('empty'));
  const match = /^([A-Z]{2})(AEO[CFS])(.{1,29})$/u.exec(code);
  const [, country, type, national] = match ?? [];
  if (country === undefined || type === undefined || national === undefined) {
    return refuse(codeProblem('shape', { expected: 'CC + AEOC/AEOS/AEOF + 1–29' }));
  }
  return { ok: true, value: { code, country, type: type as EuAeoNumber['type'], national }, warnings: [] };
}
