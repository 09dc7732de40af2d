import { deadlineOf, isWorkingTimeError, type CountingRules, type TimeLimit } from "@complaint-ledger/working-time";
import type { Duration, DurationUnit } from "../duration.ts";
import type { HandlingPolicy } from "../handling-policy.ts";
import { calendarAtHand } from "./calendar-at-hand.ts";
import { missingRule } from "./missing-rule.ts";
import type { RulesAtHand } from "./rules-at-hand.ts";

/** The last instant in time, and whether it rests on a year whose holidays are not announced yet. */
export interface Limit {
  /** ISO 8601, UTC, milliseconds. */
  readonly dueAt: string;
  readonly provisional: boolean;
}

/** Whether calendar days and weeks pass as so many hours, or from the next day to midnight in the policy's zone. */
export type DaysCounted = "asHours" | "toMidnight";

/** No policy says how such a limit is counted, so days are counted plainly (ours): from the next day to midnight. */
const counting: CountingRules = {
  receiptDay: "excluded",
  receipt: "asReceived",
  lastDayOff: "stays",
  dayEnds: "atMidnight",
};

/**
 * The last instant of a duration that a policy gives from `start` (UTC) on, where it says no more than the duration.
 * Minutes and hours pass day and night, working hours and working days by the policy's calendar; working days and months
 * leave out the day they begin on and end at 24:00 in the policy's zone.
 *
 * Throws a `MissingRuleError`: `unknown-calendar`, and `not-reckonable` where the calendar does not reach far enough.
 */
export function limitAfter(
  start: string,
  duration: Duration,
  policy: HandlingPolicy,
  rules: Omit<RulesAtHand, "policies">,
  days: DaysCounted,
): Limit {
  const begins = Date.parse(start);
  if (duration.unit === "minutes") return limit(begins + duration.amount * 60_000, false);
  const calendar = calendarAtHand(rules, policy);
  try {
    const counted = timeLimitOf(duration.amount, duration.unit, days);
    const { value, provisional } = deadlineOf(calendar, begins, counted, {
      provisional: rules.provisional ?? "refuse",
    });
    return limit(value, provisional);
  } catch (error) {
    if (!isWorkingTimeError(error)) throw error;
    const { amount, unit } = duration;
    throw missingRule(
      {
        code: "not-reckonable",
        field: "calendars",
        problem: `the calendar of policy ${policy.id} version ${policy.version} cannot tell what ${amount} ${unit} from ${start} are: ${error.problem}`,
        remedy: error.remedy,
      },
      error,
    );
  }
}

function limit(dueAt: number, provisional: boolean): Limit {
  return { dueAt: new Date(dueAt).toISOString(), provisional };
}

function timeLimitOf(amount: number, unit: Exclude<DurationUnit, "minutes">, days: DaysCounted): TimeLimit {
  switch (unit) {
    case "hours":
    case "workingHours":
      return { unit, count: amount };
    case "calendarDays":
    case "weeks":
      if (days === "toMidnight") return { unit, count: amount, counting };
      return { unit: "hours", count: amount * 24 * (unit === "weeks" ? 7 : 1) };
    case "workingDays":
      // No working day at all is the day it began on, as no calendar day is.
      return { unit: amount === 0 ? "calendarDays" : unit, count: amount, counting };
    case "months":
      return { unit, count: amount, counting };
  }
}
