import { isTypedError } from "@complaint-ledger/event-sourcing";
import { limitAfter, type Duration, type HandlingPolicy, type Limit } from "@complaint-ledger/policy";
import type { TrailFact } from "../facts/trail-fact.ts";
import { findingOnAbsence, type AuditedComplaint } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";

/** A limit that a policy gives; or `limit-not-reckonable`, as a calendar that does not reach so far is no reason to guess. */
export type LimitOrFinding = { readonly limit: Limit } | { readonly limit?: never; readonly finding: CallbackFinding };

/** The limit of a duration from a step on. Throws `unknown-calendar`. */
export function limitFrom(
  { at }: TrailFact,
  duration: Duration,
  policy: HandlingPolicy,
  complaint: AuditedComplaint,
): LimitOrFinding {
  try {
    return { limit: limitAfter(at, duration, policy, complaint.rules, "toMidnight") };
  } catch (error) {
    if (!isTypedError(error, "not-reckonable")) throw error;
    const sentence = `Whether a limit was kept cannot be said: ${error.problem}. ${error.remedy}`;
    return { finding: findingOnAbsence("limit-not-reckonable", complaint, at, sentence, { policy }) };
  }
}
