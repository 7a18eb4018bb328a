import type { CivilDate } from '../domain/time';

/** Ids of the customs credit levels, across all schemes. */
export type LevelId =
  | 'advancedCertified'
  | 'certified'
  | 'generalCertified'
  | 'regular'
  | 'discredited'
  | 'seriouslyDiscredited';

/** Ids of the credit schemes: the order of the General Administration of Customs and its year. */
export type SchemeId = 'gacc-170-2008' | 'gacc-225-2014' | 'gacc-237-2018' | 'gacc-251-2021' | 'gacc-282-2026';

/** One order on credit management and the levels it knew. */
export interface Scheme {
  id: SchemeId;
  order: number;
  from: CivilDate;
  /** Last day in force; absent while in force. */
  to?: CivilDate;
  levels: readonly LevelId[];
}

/** Every scheme, oldest first. Dates: orders 225 (2014-12-01), 237 (2018-05-01), 251 (2021-11-01), 282 (2026-04-01). */
export const SCHEMES: readonly Scheme[] = [
  { id: 'gacc-170-2008', order: 170, from: '2008-04-01', to: '2014-11-30', levels: ['advancedCertified', 'generalCertified', 'regular', 'discredited'] },
  { id: 'gacc-225-2014', order: 225, from: '2014-12-01', to: '2018-04-30', levels: ['advancedCertified', 'generalCertified', 'regular', 'discredited'] },
  { id: 'gacc-237-2018', order: 237, from: '2018-05-01', to: '2021-10-31', levels: ['advancedCertified', 'generalCertified', 'regular', 'discredited'] },
  { id: 'gacc-251-2021', order: 251, from: '2021-11-01', to: '2026-03-31', levels: ['advancedCertified', 'regular', 'discredited', 'seriouslyDiscredited'] },
  { id: 'gacc-282-2026', order: 282, from: '2026-04-01', levels: ['advancedCertified', 'certified', 'regular', 'discredited', 'seriouslyDiscredited'] },
];

/** The scheme in force on a day; `undefined` before the first. */
export function schemeOn(date: CivilDate): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.from <= date && (scheme.to === undefined || date <= scheme.to));
}

/** A scheme by its id. */
export function schemeOf(id: SchemeId): Scheme {
  const scheme = SCHEMES.find((candidate) => candidate.id === id);
  if (!scheme) throw new RangeError(`no such scheme: ${id}`);
  return scheme;
}
