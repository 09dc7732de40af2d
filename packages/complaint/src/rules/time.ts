import { isInstant, type Instant } from "@complaint-ledger/event-sourcing";
import type { Duration, HandlingPolicy } from "@complaint-ledger/policy";
import type { Violation } from "../violation.ts";

/** What rule 8 looks at to see whether something is recorded late. */
export interface Recording {
  readonly occurredAt: Instant;
  readonly now: Instant;
  readonly lateReason: string | undefined;
  readonly policies: readonly HandlingPolicy[];
}

/** What rule 8 looks at. */
export interface Timing extends Recording {
  /** The earliest instant it can have happened; null: any, as nothing is on record or what may come first is recorded. UTC. */
  readonly earliest: Instant | null;
}

/**
 * Rule 8: an event may have happened in the past, never after it is recorded, never before the complaint arose;
 * later than the policy allows, it needs a reason.
 */
export function timeViolations(timing: Timing): readonly Violation[] {
  const { occurredAt, now, earliest } = timing;
  if (!isInstant(occurredAt)) {
    return [
      {
        rule: "time",
        code: "invalid-instant",
        field: "occurredAt",
        problem: `${JSON.stringify(occurredAt)} is not an instant`,
        remedy: "Pass ISO 8601 UTC with milliseconds, like 2024-03-01T08:30:00.000Z.",
      },
    ];
  }
  if (occurredAt > now) {
    return [
      {
        rule: "time",
        code: "in-the-future",
        field: "occurredAt",
        problem: `${occurredAt} is after the ledger's clock, ${now}`,
        remedy: "Record what has happened, not what will.",
      },
    ];
  }
  if (earliest !== null && occurredAt < earliest) {
    return [
      {
        rule: "time",
        code: "before-it-arose",
        field: "occurredAt",
        problem: `${occurredAt} is before the complaint arose, ${earliest}`,
        remedy: "Correct the instant; what happened earlier belongs into the account of the complaint.",
      },
    ];
  }
  return lateEntryViolations(timing);
}

/** The last part of rule 8: what is recorded later than one of `policies` allows needs a reason. */
export function lateEntryViolations({ occurredAt, now, lateReason, policies }: Recording): readonly Violation[] {
  if (lateReason !== undefined && lateReason.length > 0) return [];
  const policy = policies.find(
    ({ lateEntryAfter }) =>
      lateEntryAfter !== undefined && Date.parse(now) - Date.parse(occurredAt) > elapsedMilliseconds(lateEntryAfter),
  );
  if (policy === undefined) return [];
  return [
    {
      rule: "time",
      code: "late-without-reason",
      field: "lateReason",
      problem: `it happened at ${occurredAt} and is recorded later than policy ${policy.id} allows without a reason`,
      remedy: "Say in lateReason why it is recorded late.",
    },
  ];
}

/** The earlier of two instants; null is none. UTC. */
export function earlierOf(known: Instant | null, another: Instant): Instant {
  return known === null || another < known ? another : known;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds of a duration that runs day and night; `checkPolicy` lets no other kind stand where this is used. */
export function elapsedMilliseconds({ amount, unit }: Duration): number {
  switch (unit) {
    case "minutes":
      return amount * MINUTE;
    case "hours":
      return amount * 60 * MINUTE;
    case "calendarDays":
      return amount * DAY;
    case "weeks":
      return amount * 7 * DAY;
    case "workingHours":
    case "workingDays":
    case "months":
      return Number.POSITIVE_INFINITY;
  }
}
