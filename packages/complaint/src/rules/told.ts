import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Told } from "../fields/told.ts";
import type { RuleName, Violation } from "../violation.ts";

/** Refuses what the complainant had to be told first but was told only after it happened, at `occurredAt`. */
export function notToldYet(rule: RuleName, told: Told, occurredAt: Instant): readonly Violation[] {
  if (told.at <= occurredAt) return [];
  return [
    {
      rule,
      code: "not-told-yet",
      field: "data.told.at",
      problem: `the complainant was told at ${told.at}, after ${occurredAt}`,
      remedy: "Tell the complainant first, then record it.",
    },
  ];
}
