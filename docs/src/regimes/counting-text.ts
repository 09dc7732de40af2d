import type { ClockRule } from "@complaint-ledger/policy";
import { code } from "./code.ts";

/** How a limit is counted, in sentences for people who look at a calendar. */
export function countingText({ duration, advisory, counting }: ClockRule, calendar: string | undefined): string {
  if (advisory && duration.amount === 0)
    return "No number is given: it is measured from its start, and never breached.";
  if (duration.unit === "workingHours") return "Only the hours count in which the office is open.";
  if (["minutes", "hours"].includes(duration.unit)) return "Runs from the moment, day and night.";
  return [
    counting.startDay === "counts" ? "The day it starts is the first." : "The day it starts does not count.",
    ...(counting.startOnDayOff === "asIs" ? [] : ["A start on a day off is one on the next working day."]),
    ...(counting.startAfterClose === "asIs" ? [] : ["A start after close is one on the next working day."]),
    unitText(duration.unit, calendar),
    ...lastDayText(duration.unit, counting.lastDayOnDayOff),
    `It ends ${ends[counting.lastDayEnds]} of the last day.`,
    ...(advisory ? ["It is measured, and never breached."] : []),
  ].join(" ");
}

const ends: Readonly<Record<ClockRule["counting"]["lastDayEnds"], string>> = {
  midnight: "at 24:00",
  closeOfBusiness: "at close of business",
  sameTime: "at the same time of day",
};

function unitText(unit: ClockRule["duration"]["unit"], calendar: string | undefined): string {
  if (unit === "workingDays") return `Only working days${calendar === undefined ? "" : ` of ${code(calendar)}`} count.`;
  if (unit === "weeks") return "The last day is the same day of the week.";
  if (unit === "months") return "The last day is the same day of the month, or its last.";
  return "Every day counts, days off too.";
}

/** Working days never end on a day off. */
function lastDayText(
  unit: ClockRule["duration"]["unit"],
  lastDay: ClockRule["counting"]["lastDayOnDayOff"],
): readonly string[] {
  if (unit === "workingDays") return [];
  return [
    lastDay === "rollsOn"
      ? "If the last day is a day off, the next working day is the last."
      : "A last day that is a day off stays the last.",
  ];
}
