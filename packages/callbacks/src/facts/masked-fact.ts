import { maskedPayload } from "@complaint-ledger/complaint";
import type { CallbackFact } from "./trail-fact.ts";

/** A step with the personal text of its payload masked, as the schema of its event marks it. */
export function maskedFact<Fact extends CallbackFact>(fact: Fact): Fact {
  return { ...fact, data: maskedPayload(fact.event, fact.data) };
}
