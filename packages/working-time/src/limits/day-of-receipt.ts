import type { LocalDay } from "../calendar/local-day.ts";
import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { countBelow } from "../compile/sorted-table.ts";
import { localDayAt } from "../compile/zone-offsets.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { beyondCoverage } from "../queries/coverage.ts";
import { dayEndsAt } from "./day-ends.ts";
import type { CountingRules } from "./time-limit.ts";

/** The day on which something that came at `receivedAt` counts as received. Throws `beyond-coverage`. */
export function dayOfReceipt(
  calendar: CompiledCalendar,
  receivedAt: EpochMilliseconds,
  rule: CountingRules["receipt"],
): LocalDay {
  const day = localDayAt(calendar.offsets, receivedAt);
  switch (rule) {
    case "asReceived":
      return day;
    case "dayOffIsNextWorkingDay":
      return workingDayFrom(calendar, day);
    case "closedIsNextWorkingDay": {
      const working = workingDayFrom(calendar, day);
      const closed = working === day && receivedAt >= dayEndsAt(calendar, day, "atCloseOfBusiness");
      return closed ? workingDayFrom(calendar, day + 1) : working;
    }
  }
}

function workingDayFrom(calendar: CompiledCalendar, day: LocalDay): LocalDay {
  const { workingDays } = calendar;
  const found = workingDays.day[countBelow(workingDays.day, day)];
  if (found === undefined) throw beyondCoverage(calendar, "receivedAt", "The next working day lies beyond");
  return found;
}
