import type { RulesAtHand } from "@complaint-ledger/policy";
import type { Fact } from "../facts/fact.ts";
import type { ClockRun } from "./clock-run.ts";
import { policyClockRuns } from "./policy-clock-runs.ts";
import { promisedRuns } from "./promised-runs.ts";

/** Every run of every clock that follows from facts in the order they happened. Throws as `policyClockRuns` does. */
export function clockRuns(facts: readonly Fact[], rules: RulesAtHand): readonly ClockRun[] {
  return [...policyClockRuns(facts, rules), ...promisedRuns(facts)];
}
