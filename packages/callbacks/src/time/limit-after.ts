import type { Instant } from "@complaint-ledger/event-sourcing";
import {
  calendarAtHand,
  type Duration,
  type DurationUnit,
  type HandlingPolicy,
  type RulesAtHand,
} from "@complaint-ledger/policy";
import { deadlineOf, isWorkingTimeError, type CountingRules, type TimeLimit } from "@complaint-ledger/working-time";
import { callbacksError } from "../callbacks-error.ts";

/** The last instant in time, and whether it rests on a year whose holidays are not announced yet. */
export interface Limit {
  /** UTC. */
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** A callback rule says no more than a duration, so its days are counted plainly (ours): from the next day to midnight. */
const counting: CountingRules = {
  receiptDay: "excluded",
  receipt: "asReceived",
  lastDayOff: "stays",
  dayEnds: "atMidnight",
};

/**
 * The last instant of a duration that begins at `start`: working units by the policy's calendar, days in its zone.
 * Throws `unknown-calendar`, `not-reckonable`.
 */
export function limitAfter(start: Instant, duration: Duration, policy: HandlingPolicy, rules: RulesAtHand): Limit {
  const { provisional: treatment = "refuse" } = rules;
  const begins = Date.parse(start);
  if (duration.unit === "minutes") {
    return { dueAt: new Date(begins + duration.amount * 60_000).toISOString(), provisional: false };
  }
  try {
    const limit = timeLimitOf(duration.amount, duration.unit);
    const { value, provisional } = deadlineOf(calendarAtHand(rules, policy), begins, limit, { provisional: treatment });
    return { dueAt: new Date(value).toISOString(), provisional };
  } catch (error) {
    if (!isWorkingTimeError(error)) throw error;
    throw callbacksError(
      {
        code: "not-reckonable",
        field: `${policy.id}.callbacks`,
        problem: `under version ${policy.version}, a callback's limit from ${start} cannot be reckoned: ${error.problem}`,
        remedy: error.remedy,
      },
      error,
    );
  }
}

function timeLimitOf(amount: number, unit: Exclude<DurationUnit, "minutes">): TimeLimit {
  switch (unit) {
    case "hours":
    case "workingHours":
      return { unit, count: amount };
    case "calendarDays":
    case "weeks":
    case "months":
      return { unit, count: amount, counting };
    case "workingDays":
      // No working day at all is the day it began on, as no calendar day is.
      return { unit: amount === 0 ? "calendarDays" : unit, count: amount, counting };
  }
}
