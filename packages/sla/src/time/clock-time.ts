import type { ClockRule, CountingRule, DurationUnit } from "@complaint-ledger/policy";
import type { CompiledCalendar, ProvisionalOptions } from "@complaint-ledger/working-time";
import { elapsedTime } from "./elapsed-time.ts";
import type { KindOfTime } from "./kind-of-time.ts";
import { workingTimeOf } from "./working-time-of.ts";

/** What a clock is reckoned with. */
export interface ClockTime {
  readonly calendar: CompiledCalendar;
  readonly counting: CountingRule;
  /** The clock's own kind of time: working time if it is set in working hours or days, else all time. */
  readonly kind: KindOfTime;
  /** What becomes of a year whose holidays are not announced yet. */
  readonly provisional: NonNullable<ProvisionalOptions["provisional"]>;
}

/** What the clock of a rule is reckoned with on a calendar. */
export function clockTimeOf(
  { duration: { unit }, counting }: ClockRule,
  calendar: CompiledCalendar,
  provisional: ClockTime["provisional"] = "refuse",
): ClockTime {
  const working = unit === "workingHours" || unit === "workingDays";
  return { calendar, counting, kind: working ? workingTimeOf(calendar, provisional) : elapsedTime, provisional };
}

/** The kind of time of a unit that something is added in; a minute is one of the clock's own kind. */
export function kindOfUnit(unit: DurationUnit, { kind, calendar, provisional }: ClockTime): KindOfTime {
  switch (unit) {
    case "minutes":
      return kind;
    case "hours":
    case "calendarDays":
    case "weeks":
    case "months":
      return elapsedTime;
    case "workingHours":
    case "workingDays":
      return workingTimeOf(calendar, provisional);
  }
}
