import { findPolicy, type HandlingPolicy, type PolicyReference } from "@complaint-ledger/policy";
import {
  aroundTheClock,
  compileCalendar,
  type BusinessCalendar,
  type CompiledCalendar,
  type ProvisionalOptions,
} from "@complaint-ledger/working-time";
import { slaError } from "./sla-error.ts";

/** What clocks are reckoned with: policies and calendars as plain data, every version that a complaint is pinned to. */
export interface RulesAtHand extends ProvisionalOptions {
  readonly policies: readonly HandlingPolicy[];
  /** Looked up by the id and version that a policy names. */
  readonly calendars: readonly BusinessCalendar[];
}

/** The policy of a reference. Throws `unknown-policy`. */
export function policyAtHand({ policies }: RulesAtHand, reference: PolicyReference): HandlingPolicy {
  const policy = findPolicy(policies, reference);
  if (policy !== undefined) return policy;
  throw slaError({
    code: "unknown-policy",
    field: "policies",
    problem: `policy ${reference.id} version ${reference.version} is not among them`,
    remedy: "Pass every policy version that a complaint is pinned to.",
  });
}

/** The calendar of a policy, made ready; around the clock in its zone if it names none. Throws `unknown-calendar`. */
export function calendarOf({ calendars }: RulesAtHand, policy: HandlingPolicy): CompiledCalendar {
  const wanted = policy.calendar;
  if (wanted === undefined) return dayAndNight(policy.timeZone);
  const calendar = calendars.find(({ id, version }) => id === wanted.id && version === wanted.version);
  if (calendar !== undefined) return compileCalendar(calendar);
  throw slaError({
    code: "unknown-calendar",
    field: "calendars",
    problem: `policy ${policy.id} version ${policy.version} counts by calendar ${wanted.id} version ${wanted.version}, which is not among them`,
    remedy: "Pass the calendar of every policy, with the id and version the policy names.",
  });
}

// Calendars are compiled once per object, so each zone keeps its own.
const zones = new Map<string, CompiledCalendar>();

/** The 24×7 calendar of a zone, made ready. */
export function dayAndNight(timeZone: string): CompiledCalendar {
  let calendar = zones.get(timeZone);
  if (calendar === undefined) {
    calendar = compileCalendar(aroundTheClock(timeZone));
    zones.set(timeZone, calendar);
  }
  return calendar;
}
