import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { leftAt, reachedAt, workedUntil } from "../compile/working-time-axis.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { assertCovered, beyondCoverage, reckoned } from "./coverage.ts";
import { assertDuration } from "./operands.ts";
import { blockedWork, countUp } from "./pauses.ts";
import type { Reckoned, ReckoningOptions } from "./reckoned.ts";

/**
 * The deadline of a working duration: the earliest instant at which the working time since `start` equals
 * `milliseconds`. If that is at closing time, it is that instant, not the next opening. 0 gives the first working
 * instant at or after `start`. Pauses subtract their working overlap.
 *
 * Throws `invalid-instant`, `invalid-duration`, `invalid-interval`, `beyond-coverage`, `provisional-year`.
 *
 * ```ts
 * // Friday 16:00, two working hours, the office closes at 17:00: Monday 10:00.
 * addWorkingTime(calendar, Date.parse("2026-03-06T16:00:00Z"), 2 * 3_600_000).value;
 * ```
 */
export function addWorkingTime(
  calendar: CompiledCalendar,
  start: EpochMilliseconds,
  milliseconds: number,
  options?: ReckoningOptions,
): Reckoned<EpochMilliseconds> {
  assertCovered(calendar, start, "start");
  assertDuration(milliseconds);
  const { periods } = calendar;
  const position = countUp(workedUntil(periods, start), milliseconds, blockedWork(calendar, options?.pauses));
  if (position > periods.total || (position === periods.total && milliseconds === 0)) {
    throw beyondCoverage(calendar, "milliseconds", "The deadline lies beyond");
  }
  if (milliseconds === 0) {
    const firstWorking = leftAt(periods, position);
    return reckoned(calendar, start, firstWorking + 1, firstWorking, options);
  }
  const deadline = reachedAt(periods, position);
  return reckoned(calendar, start, deadline, deadline, options);
}
