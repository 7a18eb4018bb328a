import type { CivilDate, Instant } from './time';

/** One year's public holidays, as a person pasted the State Council's notice. */
export interface HolidayNotice {
  /** The year, as a text: one notice a year. */
  id: string;
  year: number;
  /** The notice it was taken from. */
  source: string;
  /** Days off that are no working days, weekend days among them included. */
  off: CivilDate[];
  /** Weekend days worked in exchange (调休上班). */
  makeUp: CivilDate[];
  /** The text as pasted. */
  text: string;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  deletedAt?: Instant;
}
