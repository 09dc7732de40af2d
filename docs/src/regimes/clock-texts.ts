import type { ClockRule, ClockScope, ClockTrigger, Duration } from "@complaint-ledger/policy";
import { code } from "./code.ts";

const unitWords: Readonly<Record<Duration["unit"], string>> = {
  minutes: "minutes",
  hours: "hours",
  workingHours: "working hours",
  calendarDays: "days",
  workingDays: "working days",
  weeks: "weeks",
  months: "months",
};

/** How long: "7 working days", "promptly" where an advisory clock has no length. */
export function durationText({ duration, advisory }: ClockRule): string {
  if (advisory && duration.amount === 0) return "promptly (advisory)";
  return `${lengthText(duration)}${advisory ? " (advisory)" : ""}`;
}

function lengthText({ amount, unit }: Duration): string {
  const words = unitWords[unit];
  return `${amount} ${amount === 1 ? words.slice(0, -1) : words}`;
}

/** Whom it applies to: "categories delay, except classes complex"; "all" if nothing is said. */
export function scopeText({ appliesTo, exceptFor }: ClockRule): string {
  const scope = appliesTo === undefined ? "all" : conditionsText(appliesTo);
  return exceptFor === undefined ? scope : `${scope} except ${conditionsText(exceptFor)}`;
}

function conditionsText(scope: ClockScope): string {
  return Object.entries(scope)
    .map(([field, names]: readonly [string, readonly string[]]) => `${field} ${names.map(code).join(", ")}`)
    .join(" and ");
}

/** Groups of triggers: "`ReplyIssued` final in writing, or `ComplaintClosed`". */
export function triggersText(groups: readonly (readonly ClockTrigger[])[]): string {
  return groups.map((group) => group.map(triggerText).join(" + ")).join(", or ");
}

function triggerText({ event, detail, inWriting }: ClockTrigger): string {
  return [
    `[${code(event)}](../events.md#${event.toLowerCase()})`,
    detail,
    inWriting === true ? "in writing" : undefined,
  ]
    .filter((word) => word !== undefined)
    .join(" ");
}

/** What it may be paused for; empty: nothing. */
export function pausesText({ pauseReasons }: ClockRule): string {
  return pauseReasons.length === 0 ? "" : `paused for ${pauseReasons.map(code).join(", ")}`;
}

/** Who may extend it, by how much, how often; empty: nobody. */
export function extensionText({ extension }: ClockRule): string {
  if (extension === undefined) return "";
  const { approverRoles, atMost, times } = extension;
  return [
    `extended by ${atMost === undefined ? "any length" : lengthText(atMost)}`,
    ...(times === undefined ? [] : [times === 1 ? "once" : `${times} times`]),
    ...(approverRoles.length === 0 ? [] : [`with the approval of ${approverRoles.map(code).join(" or ")}`]),
  ].join(", ");
}
