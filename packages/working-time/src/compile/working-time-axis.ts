import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import type { WorkingPeriods } from "./compiled-calendar.ts";
import { countAtMost, countBelow, valueAt } from "./sorted-table.ts";

/** Working milliseconds from the start of the coverage to `at`: the position of `at` on the axis of working time. */
export function workedUntil(periods: WorkingPeriods, at: EpochMilliseconds): number {
  const i = countAtMost(periods.from, at) - 1;
  if (i < 0) return 0;
  return valueAt(periods.workedBefore, i) + Math.min(at, valueAt(periods.to, i)) - valueAt(periods.from, i);
}

/** The earliest instant at which `position` is reached: at the end of a period its closing. `0 < position <= total`. */
export function reachedAt(periods: WorkingPeriods, position: number): EpochMilliseconds {
  const i = countBelow(periods.workedBefore, position) - 1;
  return valueAt(periods.from, i) + position - valueAt(periods.workedBefore, i);
}

/** The latest instant before work goes on from `position`: at the end of a period the next opening. `0 <= position < total`. */
export function leftAt(periods: WorkingPeriods, position: number): EpochMilliseconds {
  const i = countAtMost(periods.workedBefore, position) - 1;
  return valueAt(periods.from, i) + position - valueAt(periods.workedBefore, i);
}
