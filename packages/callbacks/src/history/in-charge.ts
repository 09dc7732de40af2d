import type { Instant } from "@complaint-ledger/event-sourcing";
import type { TrailFact } from "../facts/trail-fact.ts";
import { asHappened } from "../facts/visible-facts.ts";

/** Who had a complaint in hand at an instant; null: nobody was named. */
export interface InCharge {
  readonly unit: string | null;
  readonly handler: string | null;
}

/** Who had it in hand at `at`. A transfer to another unit leaves the handler behind, until that unit names one. */
export function inChargeAt(facts: readonly TrailFact[], at: Instant): InCharge {
  let unit: string | null = null;
  let handler: string | null = null;
  for (const fact of asHappened(facts)) {
    if (fact.at > at) break;
    if (fact.event === "HandlerAssigned") ({ handler } = fact);
    if (fact.event === "ComplaintTransferred" && fact.unit !== unit) handler = null;
    if (fact.event === "HandlingUnitAssigned" || fact.event === "ComplaintTransferred") ({ unit } = fact);
  }
  return { unit, handler };
}

/** Everyone who has handled it. */
export function handlersIn(facts: readonly TrailFact[]): readonly string[] {
  return [...new Set(facts.flatMap((fact) => (fact.event === "HandlerAssigned" ? fact.handler : [])))];
}
