import type { ClockRule, HandlingPolicy, RulesAtHand } from "@complaint-ledger/policy";
import type { Fact } from "../facts/fact.ts";
import type { Administered } from "../facts/seen-facts.ts";
import type { RunSpan } from "../history/run-spans.ts";
import type { ClockLife } from "./clock-run.ts";

/** One clock in one run of a complaint, and all that it follows from. */
export interface ClockInRun {
  /** In the order they happened, also those after the run. */
  readonly facts: readonly Fact[];
  /** How clocks were administered, in the order it was recorded. */
  readonly administered: readonly Administered[];
  readonly span: RunSpan;
  readonly policy: HandlingPolicy;
  readonly rule: ClockRule;
  /** The same clock in the last run it applied to. */
  readonly earlier: ClockLife | undefined;
  readonly rules: RulesAtHand;
}
