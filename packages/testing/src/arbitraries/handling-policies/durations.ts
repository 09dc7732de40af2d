import type { Duration } from "@complaint-ledger/policy";
import fc from "fast-check";

/** Lengths that need no calendar. */
export const elapsingDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 240 }), unit: fc.constantFrom("hours", "minutes") }),
  fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constant("calendarDays" as const) }),
);

/** Lengths of a policy with a calendar, or of one without. */
export function duration(withCalendar: boolean): fc.Arbitrary<Duration> {
  const more = withCalendar ? (["workingHours", "workingDays"] as const) : ([] as const);
  return fc.record({
    amount: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom("calendarDays", "hours", "weeks", "months", ...more),
  });
}
