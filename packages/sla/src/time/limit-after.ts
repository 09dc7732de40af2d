import type { CountingRule, Duration } from "@complaint-ledger/policy";
import {
  deadlineOf,
  isWorkingDay,
  localDateAt,
  type CompiledCalendar,
  type CountingRules,
  type EpochMilliseconds,
  type Interval,
  type Reckoned,
} from "@complaint-ledger/working-time";
import { kindOfUnit, type ClockTime } from "./clock-time.ts";
import { HOUR, MINUTE } from "./epoch.ts";
import { limitAtSameTime } from "./limit-at-same-time.ts";

/**
 * The last instant of a duration that began at `start`, counted as `time.counting` says, leaving out what is blocked.
 * The counting rule is about days; minutes and hours run from the instant they begin.
 */
export function limitAfter(
  start: EpochMilliseconds,
  duration: Duration,
  time: ClockTime,
  blocked: readonly Interval[],
): Reckoned<EpochMilliseconds> {
  const { amount, unit } = duration;
  const { provisional } = time;
  switch (unit) {
    case "minutes":
      return inUnits(amount * MINUTE);
    case "hours":
      return inUnits(amount * HOUR);
    case "workingHours":
      return amount === 0 ? { value: start, provisional: false } : inWorkingHours(amount);
    case "calendarDays":
    case "weeks":
    case "months":
      return inDays(unit);
    case "workingDays":
      // No working day at all is the day it began on, as no calendar day is.
      return inDays(amount === 0 ? "calendarDays" : unit);
  }

  function inUnits(milliseconds: number): Reckoned<EpochMilliseconds> {
    return { value: kindOfUnit(unit, time).after(start, milliseconds, blocked), provisional: false };
  }

  function inWorkingHours(count: number): Reckoned<EpochMilliseconds> {
    return deadlineOf(time.calendar, start, { unit: "workingHours", count }, { pauses: blocked, provisional });
  }

  function inDays(unit: "calendarDays" | "weeks" | "months" | "workingDays"): Reckoned<EpochMilliseconds> {
    if (time.counting.lastDayEnds === "sameTime") {
      return limitAtSameTime(start, { unit, count: amount }, time, blocked);
    }
    const counting = countingRules(time.calendar, start, time.counting);
    return deadlineOf(time.calendar, start, { unit, count: amount, counting }, { pauses: blocked, provisional });
  }
}

function countingRules(calendar: CompiledCalendar, start: EpochMilliseconds, rule: CountingRule): CountingRules {
  return {
    receiptDay: rule.startDay,
    receipt: receiptRule(calendar, start, rule),
    lastDayOff: rule.lastDayOnDayOff === "stays" ? "stays" : "movesToNextWorkingDay",
    dayEnds: rule.lastDayEnds === "midnight" ? "atMidnight" : "atCloseOfBusiness",
  };
}

function receiptRule(
  calendar: CompiledCalendar,
  start: EpochMilliseconds,
  { startOnDayOff, startAfterClose }: CountingRule,
): CountingRules["receipt"] {
  if (startAfterClose === "asIs") return startOnDayOff === "asIs" ? "asReceived" : "dayOffIsNextWorkingDay";
  if (startOnDayOff === "nextWorkingDay") return "closedIsNextWorkingDay";
  // After close counts from the next working day, but a day off as it is: which of the two this start is, decides.
  const working = isWorkingDay(calendar, localDateAt(calendar, start), { provisional: "mark" }).value;
  return working ? "closedIsNextWorkingDay" : "asReceived";
}
