/**
 * A moment in time: whole milliseconds since 1970-01-01T00:00:00Z, UTC. All arithmetic here works in it;
 * `Date.parse(instant)` makes one of an ISO text and `new Date(value).toISOString()` goes back.
 */
export type EpochMilliseconds = number;

/** A stretch of time, half-open: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: EpochMilliseconds;
  readonly to: EpochMilliseconds;
}

/** Milliseconds of a minute. */
export const MINUTE = 60_000;
/** Milliseconds of an hour. */
export const HOUR: number = 60 * MINUTE;
/** A local calendar day without a change of offset, and the unit in which local dates are numbered. */
export const DAY: number = 24 * HOUR;
