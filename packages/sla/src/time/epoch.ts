import type { Instant } from "@complaint-ledger/event-sourcing";
import type { EpochMilliseconds } from "@complaint-ledger/working-time";

/** Milliseconds of a minute. */
export const MINUTE = 60_000;
/** Milliseconds of an hour. */
export const HOUR: number = 60 * MINUTE;
/** Milliseconds of 24 hours, which a local day may have more or fewer of. */
export const DAY: number = 24 * HOUR;

/** Later than anything: the end of a pause whose end is not known. */
export const END_OF_TIME: EpochMilliseconds = 8.64e15;

/** An instant as a number to reckon with. */
export function epochOf(instant: Instant): EpochMilliseconds {
  return Date.parse(instant);
}

/** A number that was reckoned, as an instant again. */
export function instantOf(at: EpochMilliseconds): Instant {
  return new Date(at).toISOString();
}
