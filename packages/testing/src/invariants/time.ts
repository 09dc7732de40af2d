import type { Duration } from "@complaint-ledger/policy";
import { arose } from "./arose.ts";
import type { EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

const HOUR = 3_600_000;

/**
 * Rule 8: nothing is recorded before it happened, nothing happened before the complaint arose, and what is recorded later
 * than a policy allows says why.
 */
export const time: ComplaintInvariant = ({ event, before, pinned }) => {
  const breaches: string[] = [];
  if (event.occurredAt > event.recordedAt) breaches.push("recorded before it happened");
  if (!mayComeFirst.has(event.type) && event.occurredAt < arose(before)) breaches.push("before the complaint arose");
  const late = Date.parse(event.recordedAt) - Date.parse(event.occurredAt);
  const isTooLate = pinned.some(({ lateEntryAfter }) => lateEntryAfter !== undefined && late > length(lateEntryAfter));
  if (isTooLate && (event.metadata["lateReason"] ?? "") === "") breaches.push("late, and nobody says why");
  return [...breaches, ...inItself(event, before)];
};

const mayComeFirst: ReadonlySet<string> = new Set(["EarlyWarningRaised", "ComplaintLodged"]);

/** Instants in a payload that must lie before or after the event. */
function inItself(event: EventOnRecord, before: readonly EventOnRecord[]): readonly string[] {
  switch (event.type) {
    case "ComplaintLodged": {
      const { aroseAt = "", awareAt = event.occurredAt } = event.data;
      return aroseAt > awareAt || awareAt > event.occurredAt || aroseAt > event.occurredAt
        ? ["arose after lodging"]
        : [];
    }
    case "ReplyDeferred":
      return [
        ...(event.data.until > event.occurredAt ? [] : ["deferred to the past"]),
        ...(event.data.told.at > event.occurredAt || event.data.told.at < arose(before)
          ? ["the complainant was not told"]
          : []),
      ];
    case "CallbackCompleted": {
      const { signedAt = event.recordedAt } = event.data;
      return signedAt > event.recordedAt || signedAt < arose(before) ? ["signed at another time"] : [];
    }
    case "ClockPaused":
    case "ClockPauseRevised":
      return event.data.from < arose(before) ? ["paused before the complaint arose"] : [];
    default:
      return [];
  }
}

function length({ amount, unit }: Duration): number {
  switch (unit) {
    case "minutes":
      return amount * (HOUR / 60);
    case "hours":
      return amount * HOUR;
    case "calendarDays":
      return amount * 24 * HOUR;
    case "weeks":
      return amount * 7 * 24 * HOUR;
    case "workingHours":
    case "workingDays":
    case "months":
      throw new Error(`${unit} need a calendar`);
  }
}
