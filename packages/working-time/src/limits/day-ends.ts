import type { LocalDay } from "../calendar/local-day.ts";
import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { countBelow, valueAt } from "../compile/sorted-table.ts";
import { endOfDay, localDayAt } from "../compile/zone-offsets.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import type { CountingRules } from "./time-limit.ts";

/** When `day` is over under a rule. A later day is never over earlier. */
export function dayEndsAt(
  calendar: CompiledCalendar,
  day: LocalDay,
  rule: CountingRules["dayEnds"],
): EpochMilliseconds {
  const { workingDays, offsets } = calendar;
  const i = countBelow(workingDays.day, day);
  if (rule === "atCloseOfBusiness" && workingDays.day[i] === day) return valueAt(workingDays.close, i);
  return endOfDay(offsets, day);
}

/** The first day that is not over at `at`; for an `at` outside the coverage, at its nearer end. */
export function firstDayNotOver(
  calendar: CompiledCalendar,
  at: EpochMilliseconds,
  rule: CountingRules["dayEnds"],
): LocalDay {
  const held = Math.min(Math.max(at, calendar.coverage.from), calendar.coverage.to);
  // A wall clock put back over midnight shows tomorrow before today is over.
  let day = localDayAt(calendar.offsets, held) - 1;
  while (dayEndsAt(calendar, day, rule) <= held) day++;
  return day;
}
