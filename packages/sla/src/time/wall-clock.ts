import type { CompiledCalendar, EpochMilliseconds, LocalDate } from "@complaint-ledger/working-time";
import { DAY } from "./epoch.ts";

/**
 * The instant on `date` at which the wall clock shows so many milliseconds since midnight (24 hours: the end of that day).
 * A time that a clock change skips is as far behind the change as it was meant to be; of one that comes twice, the first.
 */
export function instantOn(calendar: CompiledCalendar, date: LocalDate, timeOfDay: number): EpochMilliseconds {
  const local = Date.parse(date) + timeOfDay;
  const before = local - offsetAt(calendar, local - DAY);
  const after = local - offsetAt(calendar, local + DAY);
  // The wall clock shows it under the old offset unless that is over by then; in a gap neither fits, and the old one serves.
  return offsetAt(calendar, before) === local - before || offsetAt(calendar, after) !== local - after ? before : after;
}

/** Milliseconds since midnight that the wall clock shows at `at`. */
export function timeOfDayAt(calendar: CompiledCalendar, at: EpochMilliseconds): number {
  const local = at + offsetAt(calendar, at);
  return local - Math.floor(local / DAY) * DAY;
}

/** How far the wall clock is ahead of UTC at `at`. Milliseconds. */
function offsetAt({ offsets }: CompiledCalendar, at: EpochMilliseconds): number {
  let low = 0;
  let high = offsets.from.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets.from[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return offsets.offset[low] ?? 0;
}
