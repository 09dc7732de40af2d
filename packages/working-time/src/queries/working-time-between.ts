import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { workedUntil } from "../compile/working-time-axis.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { assertCovered, reckoned } from "./coverage.ts";
import { assertOrder } from "./operands.ts";
import { blockedWork, countBetween } from "./pauses.ts";
import type { Reckoned, ReckoningOptions } from "./reckoned.ts";

/**
 * Working milliseconds from `from` to `to`, which must not lie before it, less the working overlap of the pauses.
 *
 * Throws `invalid-instant`, `invalid-interval`, `beyond-coverage`, `provisional-year`.
 */
export function workingTimeBetween(
  calendar: CompiledCalendar,
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  options?: ReckoningOptions,
): Reckoned<number> {
  assertCovered(calendar, from, "from");
  assertCovered(calendar, to, "to");
  assertOrder(from, to, "to");
  const { periods } = calendar;
  const blocked = blockedWork(calendar, options?.pauses);
  const worked = countBetween(workedUntil(periods, from), workedUntil(periods, to), blocked);
  return reckoned(calendar, from, to, worked, options);
}
