/**
 * A civil date `yyyy-mm-dd` in the Asia/Shanghai calendar. Never a `Date`: a calendar day has no
 * instant, and a `Date` would drag the reader's own time zone into a Chinese deadline.
 */
export type CivilDate = string;

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T02:15:00.000Z`. */
export type Instant = string;
