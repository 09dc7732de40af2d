import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { leftAt, reachedAt, workedUntil } from "../compile/working-time-axis.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { assertCovered, beyondCoverage, reckoned } from "./coverage.ts";
import { assertDuration } from "./operands.ts";
import { blockedWork, countDown } from "./pauses.ts";
import type { Reckoned, ReckoningOptions } from "./reckoned.ts";

/**
 * The mirror image of `addWorkingTime`, for "warn two working hours before it is due": the latest instant from which
 * the working time until `end` equals `milliseconds`. If that is at opening time, it is that instant, not the closing
 * before it. 0 gives the latest instant at or before `end` that working time leads up to.
 *
 * Throws `invalid-instant`, `invalid-duration`, `invalid-interval`, `beyond-coverage`, `provisional-year`.
 *
 * ```ts
 * // Due on Monday 10:00: two working hours before that it was Friday 16:00.
 * subtractWorkingTime(calendar, Date.parse("2026-03-09T10:00:00Z"), 2 * 3_600_000).value;
 * ```
 */
export function subtractWorkingTime(
  calendar: CompiledCalendar,
  end: EpochMilliseconds,
  milliseconds: number,
  options?: ReckoningOptions,
): Reckoned<EpochMilliseconds> {
  assertCovered(calendar, end, "end");
  assertDuration(milliseconds);
  const { periods } = calendar;
  const position = countDown(workedUntil(periods, end), milliseconds, blockedWork(calendar, options?.pauses));
  if (position < 0 || (position === 0 && milliseconds === 0)) {
    throw beyondCoverage(calendar, "milliseconds", "The start lies before");
  }
  if (milliseconds === 0) {
    const lastWorking = reachedAt(periods, position);
    return reckoned(calendar, lastWorking - 1, end, lastWorking, options);
  }
  const start = leftAt(periods, position);
  return reckoned(calendar, start, end, start, options);
}
