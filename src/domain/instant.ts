/** A point in time: milliseconds since 1970-01-01T00:00:00Z. All moments are kept so; Asia/Shanghai enters only where a person reads or a calendar counts. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
