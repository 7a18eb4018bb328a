/**
 * What can be wrong at one place of a rule pack, with the names of the parameters its sentence
 * takes. The sentence lives in the catalogues as `packProblem.<code>`.
 */
export const PACK_PROBLEMS = {
  type: ['expected'],
  unknownKey: ['keys'],
  notOneOf: ['values'],
  tooSmall: ['minimum'],
  tooBig: ['maximum'],
  idForm: [],
  versionForm: [],
  dateForm: [],
  idTwice: ['id'],
  ruleUnknown: ['base', 'id'],
  baseUnknown: ['base'],
  form: [],
} as const satisfies Record<string, readonly string[]>;

export type PackProblemCode = keyof typeof PACK_PROBLEMS;
