import type { CivilDate, Instant } from '../domain/time';

/** Asia/Shanghai has kept UTC+8 without summer time since 1991-09-15 (IANA tz database). */
const AHEAD_MS = 8 * 3600 * 1000;

/** The civil day of an instant in Asia/Shanghai, whatever the time zone of the machine. */
export const shanghaiDay = (instant: Instant): CivilDate => new Date(Date.parse(instant) + AHEAD_MS).toISOString().slice(0, 10);
