/**
 * What can be wrong with, or odd about, a code, with the names of the parameters its sentence
 * needs. Sentences live in the catalogues as `codeProblem.<code>`.
 */
export const CODE_PROBLEMS = {
  // Wrong: the text cannot be the code
  empty: [],
  length: ['length', 'expected'],
  characters: ['characters'],
  checkDigit: ['found', 'expected'],
  areaNotDigits: ['found'],
  provinceUnknown: ['province'],
  countryUnknown: ['country'],
  shape: ['expected'],
  prefixMissing: ['prefix'],
  foreignCode: ['country'],
  usccInstead: [],
  customsCodeInstead: [],
  greekPrefix: [],
  spreadsheetNumber: [],
  // Odd: the text may be the code, but a person should look
  embeddedOrganisationCode: ['found', 'expected'],
  departmentUnknown: ['department'],
  lookAlikeLetter: ['letter'],
  placeholder: [],
  registrationCheckDigit: ['found', 'expected'],
  notCheckable: ['country'],
} as const satisfies Record<string, readonly string[]>;

export type CodeProblemCode = keyof typeof CODE_PROBLEMS;

/** One thing that is wrong with or odd about a code. */
export interface CodeProblem {
  code: CodeProblemCode;
  params: Record<string, string | number>;
}
