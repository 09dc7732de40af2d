import type { ClockRule, CountingRule, Duration, DurationUnit } from "@complaint-ledger/policy";

/** A time limit and how it is counted, in one sentence: `3 working days; the day it starts does not count; …`. */
export function limitText({ duration, advisory, counting }: ClockRule): string {
  if (advisory && duration.amount === 0) return "promptly; no number is given";
  return [lengthText(duration), ...countingTexts(duration.unit, counting)].join("; ");
}

/** A length of time as a policy says it: `1 working day`, `48 hours`. */
export function lengthText({ amount, unit }: Duration): string {
  const words = unitWords[unit];
  return `${amount} ${amount === 1 ? words.slice(0, -1) : words}`;
}

const unitWords: Readonly<Record<DurationUnit, string>> = {
  minutes: "minutes",
  hours: "hours",
  workingHours: "working hours",
  calendarDays: "calendar days",
  workingDays: "working days",
  weeks: "weeks",
  months: "months",
};

function countingTexts(unit: DurationUnit, counting: CountingRule): readonly string[] {
  if (unit === "workingHours") return ["only the hours count in which the office is open"];
  if (unit === "minutes" || unit === "hours") return ["it runs from the moment, day and night"];
  return [
    counting.startDay === "counts" ? "the day it starts is the first" : "the day it starts does not count",
    ...(counting.startOnDayOff === "asIs" ? [] : ["a start on a day off is one on the next working day"]),
    ...(counting.startAfterClose === "asIs" ? [] : ["a start after close is one on the next working day"]),
    ...lastDayTexts(unit, counting.lastDayOnDayOff),
    `it ends ${ends[counting.lastDayEnds]} of the last day`,
  ];
}

/** Working days never end on a day off. */
function lastDayTexts(unit: DurationUnit, lastDay: CountingRule["lastDayOnDayOff"]): readonly string[] {
  if (unit === "workingDays") return [];
  return [lastDay === "rollsOn" ? "a last day that is a day off moves to the next working day" : "days off count too"];
}

const ends: Readonly<Record<CountingRule["lastDayEnds"], string>> = {
  midnight: "at 24:00",
  closeOfBusiness: "at close of business",
  sameTime: "at the same time of day",
};
