import type { Problem } from "@complaint-ledger/event-sourcing";
import type { ClosureRequirement } from "@complaint-ledger/policy";

/**
 * The rule a refused command broke. The numbers are those of the reference of rules:
 * lifecycle 1, separation of duties 2, approval limits 3, clock administration 4, liability 5, closure 6,
 * dissatisfaction 7, time 8. `payload`, `identity` and `policy` are the ground the others stand on.
 */
export type RuleName =
  | "payload"
  | "identity"
  | "policy"
  | "lifecycle"
  | "separationOfDuties"
  | "approvalLimits"
  | "clockAdministration"
  | "liability"
  | "closure"
  | "dissatisfaction"
  | "time";

/** One reason why a command was refused: the rule, the field, what is wrong and what to do. */
export interface Violation extends Problem {
  readonly rule: RuleName;
  /** What a closing lacks, where that is what is wrong. */
  readonly requirement?: ClosureRequirement;
}

/** Why a command was refused: everything that is wrong with it, never only the first thing. */
export interface Rejection {
  readonly violations: readonly Violation[];
}
