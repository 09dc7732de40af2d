import { aroundTheClock, compileCalendar, type CompiledCalendar } from "@complaint-ledger/working-time";
import type { HandlingPolicy } from "../handling-policy.ts";
import { missingRule } from "./missing-rule.ts";
import type { RulesAtHand } from "./rules-at-hand.ts";

/**
 * The calendar of a policy, made ready; around the clock in its zone if it names none. Throws a `MissingRuleError`:
 * `unknown-calendar`.
 */
export function calendarAtHand(
  { calendars }: Pick<RulesAtHand, "calendars">,
  policy: HandlingPolicy,
): CompiledCalendar {
  const wanted = policy.calendar;
  if (wanted === undefined) return dayAndNight(policy.timeZone);
  const calendar = calendars.find(({ id, version }) => id === wanted.id && version === wanted.version);
  if (calendar !== undefined) return compileCalendar(calendar);
  throw missingRule({
    code: "unknown-calendar",
    field: "calendars",
    problem: `policy ${policy.id} version ${policy.version} counts by calendar ${wanted.id} version ${wanted.version}, which is not among them`,
    remedy: "Pass the calendar of every policy, with the id and version the policy names.",
  });
}

// Calendars are compiled once per object, so each zone keeps its own.
const zones = new Map<string, CompiledCalendar>();

/** The calendar around the clock of an IANA zone, made ready. */
export function dayAndNight(timeZone: string): CompiledCalendar {
  let calendar = zones.get(timeZone);
  if (calendar === undefined) {
    calendar = compileCalendar(aroundTheClock(timeZone));
    zones.set(timeZone, calendar);
  }
  return calendar;
}
