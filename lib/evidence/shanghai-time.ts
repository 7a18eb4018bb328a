import type { Instant } from '../domain/time';

/** Asia/Shanghai has kept UTC+8 without summer time since 1991-09-15 (IANA tz database). */
const AHEAD_MS = 8 * 3600 * 1000;

/** An instant on the Asia/Shanghai clock, ISO 8601 with its offset: "2026-11-23T10:15:00.000+08:00". */
export const shanghaiTime = (instant: Instant): string => new Date(Date.parse(instant) + AHEAD_MS).toISOString().replace('Z', '+08:00');
