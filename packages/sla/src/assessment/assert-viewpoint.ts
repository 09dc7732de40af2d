import { isInstant } from "@complaint-ledger/event-sourcing";
import type { FactsSeenFrom } from "../facts/visible-facts.ts";
import { slaError } from "../sla-error.ts";

/** Passes instants only. Throws `invalid-instant`. */
export function assertViewpoint({ asOf, knownAt }: FactsSeenFrom): void {
  for (const [field, instant] of Object.entries({ asOf, knownAt })) {
    if (instant === undefined || isInstant(instant)) continue;
    throw slaError({
      code: "invalid-instant",
      field,
      problem: `${JSON.stringify(instant)} is not an instant`,
      remedy: "Pass ISO 8601 UTC with milliseconds, like 2024-03-01T08:30:00.000Z.",
    });
  }
}
