import type { LocalDay } from "../calendar/local-day.ts";
import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { countAtMost, countBelow, valueAt } from "../compile/sorted-table.ts";
import type { Interval } from "../epoch-milliseconds.ts";
import { assertCoveredDay, beyondCoverage } from "../queries/coverage.ts";
import { blockedBy, countUp } from "../queries/pauses.ts";
import { firstDayNotOver } from "./day-ends.ts";
import type { CountingRules, TimeLimit } from "./time-limit.ts";

/** The limits that are counted in days. */
export type DayLimit = Extract<TimeLimit, { readonly counting: CountingRules }>;

/** What a limit is counted with. */
export interface Counting {
  readonly calendar: CompiledCalendar;
  readonly pauses: readonly Interval[] | undefined;
  readonly dayEnds: CountingRules["dayEnds"];
}

/** The last day of a limit whose first day to count is `first`. Throws `beyond-coverage`. */
export function lastDay(counting: Counting, limit: DayLimit, received: LocalDay, first: LocalDay): LocalDay {
  switch (limit.unit) {
    case "workingDays":
      return countWorking(counting, first, limit.count);
    case "calendarDays":
      return moved(counting, limit, countAll(counting, first, limit.count));
    case "weeks":
      return moved(counting, limit, countAll(counting, first, 7 * limit.count));
    case "months": {
      const days = monthsAfter(counting.calendar, received, limit.count) - received;
      return moved(counting, limit, countAll(counting, first, days));
    }
  }
}

function moved(counting: Counting, limit: DayLimit, last: LocalDay): LocalDay {
  return limit.counting.lastDayOff === "stays" ? last : countWorking(counting, last, 1);
}

/** The `count`-th day from `first` on at whose end the clock runs. Throws `beyond-coverage`. */
function countAll({ calendar, pauses, dayEnds }: Counting, first: LocalDay, count: number): LocalDay {
  const paused = blockedBy(pauses, (at) => firstDayNotOver(calendar, at, dayEnds));
  // A limit of 0 days is the day of receipt itself.
  const last = countUp(first, Math.max(count, 1), paused) - 1;
  assertCoveredDay(calendar, last, "limit");
  return last;
}

/** The same among the working days. */
function countWorking({ calendar, pauses, dayEnds }: Counting, first: LocalDay, count: number): LocalDay {
  const { day } = calendar.workingDays;
  const paused = blockedBy(pauses, (at) => countBelow(day, firstDayNotOver(calendar, at, dayEnds)));
  const last = day[countUp(countBelow(day, first), count, paused) - 1];
  if (last === undefined) throw beyondCoverage(calendar, "limit", "The last day lies beyond");
  return last;
}

/** The same day of the month `months` later, in a shorter month its last day. Throws `beyond-coverage`. */
function monthsAfter(calendar: CompiledCalendar, day: LocalDay, months: number): LocalDay {
  const month = countAtMost(calendar.months, day) - 1;
  const target = calendar.months[month + months];
  const following = calendar.months[month + months + 1];
  if (target === undefined || following === undefined) {
    throw beyondCoverage(calendar, "limit", "The last month lies beyond");
  }
  return Math.min(target + day - valueAt(calendar.months, month), following - 1);
}
