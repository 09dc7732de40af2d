import type { Instant } from "@complaint-ledger/event-sourcing";
import { calendarAtHand, type Duration, type HandlingPolicy, type RulesAtHand } from "@complaint-ledger/policy";
import { deadlineOf, isWorkingTimeError, type Reckoned, type TimeLimit } from "@complaint-ledger/working-time";
import { liabilityError } from "../liability-error.ts";

/** The last instant in time, and whether it rests on a year whose holidays are not announced yet. */
export interface Limit {
  /** UTC. */
  readonly end: Instant;
  readonly provisional: boolean;
}

/**
 * The last instant of a duration that a policy gives from an instant on.
 *
 * Minutes, hours, calendar days and weeks pass day and night, as the complaint's own rule on appeals takes them. Working
 * hours and working days follow the policy's calendar; working days and months leave out the day they begin on and
 * end with the last day at 24:00 in the policy's zone (ours: no procedure says).
 *
 * Throws `unknown-calendar`, and `not-reckonable` where the calendar does not reach far enough.
 */
export function limitAfter(start: Instant, duration: Duration, policy: HandlingPolicy, rules: RulesAtHand): Limit {
  const begins = Date.parse(start);
  const { value, provisional } =
    duration.unit === "minutes"
      ? { value: begins + duration.amount * 60_000, provisional: false }
      : byCalendar(begins, timeLimit(duration.amount, duration.unit), policy, rules);
  return { end: new Date(value).toISOString(), provisional };
}

function byCalendar(begins: number, limit: TimeLimit, policy: HandlingPolicy, rules: RulesAtHand): Reckoned<number> {
  const { provisional = "refuse" } = rules;
  const calendar = calendarAtHand(rules, policy);
  try {
    return deadlineOf(calendar, begins, limit, { provisional });
  } catch (error) {
    if (!isWorkingTimeError(error)) throw error;
    throw liabilityError(
      {
        code: "not-reckonable",
        field: "calendars",
        problem: `the calendar of policy ${policy.id} cannot tell what ${limit.count} ${limit.unit} from ${new Date(begins).toISOString()} are`,
        remedy:
          'Pass a calendar that covers the time, or `provisional: "mark"` for years whose holidays are not announced.',
      },
      error,
    );
  }
}

const counting = {
  receiptDay: "excluded",
  receipt: "asReceived",
  lastDayOff: "stays",
  dayEnds: "atMidnight",
} as const;

function timeLimit(amount: number, unit: Exclude<Duration["unit"], "minutes">): TimeLimit {
  switch (unit) {
    case "hours":
    case "workingHours":
      return { unit, count: amount };
    case "calendarDays":
      return { unit: "hours", count: amount * 24 };
    case "weeks":
      return { unit: "hours", count: amount * 7 * 24 };
    case "workingDays":
      // No working day at all is the day it began on, as no calendar day is.
      return { unit: amount === 0 ? "calendarDays" : unit, count: amount, counting };
    case "months":
      return { unit, count: amount, counting };
  }
}
