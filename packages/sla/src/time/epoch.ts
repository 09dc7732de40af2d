import type { Instant } from "@complaint-ledger/event-sourcing";
import type { EpochMilliseconds } from "@complaint-ledger/working-time";

export const MINUTE = 60_000;
export const HOUR: number = 60 * MINUTE;
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
