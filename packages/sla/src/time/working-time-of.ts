import {
  addWorkingTime,
  subtractWorkingTime,
  workingSegments,
  workingTimeBetween,
  type CompiledCalendar,
  type ProvisionalOptions,
} from "@complaint-ledger/working-time";
import type { KindOfTime } from "./kind-of-time.ts";

/** The working time of a calendar. Throws what `working-time` throws: `beyond-coverage`, `provisional-year`. */
export function workingTimeOf(
  calendar: CompiledCalendar,
  provisional: NonNullable<ProvisionalOptions["provisional"]>,
): KindOfTime {
  return {
    name: "working",
    between: (from, to, pauses) => workingTimeBetween(calendar, from, to, { pauses, provisional }).value,
    after: (start, milliseconds, pauses) =>
      addWorkingTime(calendar, start, milliseconds, { pauses, provisional }).value,
    before: (end, milliseconds, pauses) =>
      subtractWorkingTime(calendar, end, milliseconds, { pauses, provisional }).value,
    stretches: (from, to, pauses) => workingSegments(calendar, from, to, { pauses, provisional }).value,
  };
}
