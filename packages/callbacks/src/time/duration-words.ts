import type { Duration, DurationUnit } from "@complaint-ledger/policy";

const units: Readonly<Record<DurationUnit, string>> = {
  minutes: "minute",
  hours: "hour",
  workingHours: "working hour",
  calendarDays: "calendar day",
  workingDays: "working day",
  weeks: "week",
  months: "month",
};

/** A duration in words: `2 working days`. */
export function durationWords({ amount, unit }: Duration): string {
  return `${amount} ${units[unit]}${amount === 1 ? "" : "s"}`;
}
