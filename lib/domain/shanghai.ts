import type { CivilDate, Instant } from './time';

/** Asia/Shanghai has kept UTC+8 without summer time since 1991-09-15 (IANA tz database). */
const AHEAD_MS = 8 * 3600 * 1000;

const shifted = (instant: Instant): string => new Date(Date.parse(instant) + AHEAD_MS).toISOString();

/** The civil day of an instant in Asia/Shanghai, whatever the time zone of the machine. */
export const shanghaiDay = (instant: Instant): CivilDate => shifted(instant).slice(0, 10);

/** An instant on the Asia/Shanghai clock, ISO 8601 with its offset: "2026-11-23T10:15:00.000+08:00". */
export const shanghaiTime = (instant: Instant): string => shifted(instant).replace('Z', '+08:00');
