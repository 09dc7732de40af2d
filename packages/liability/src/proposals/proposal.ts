import type { LiableParty, PartyReference, Responsibility } from "@complaint-ledger/complaint";
import type {
  LiabilityConditions,
  LiabilityRole,
  LiabilityRule,
  PolicyReference,
  ProposedFault,
} from "@complaint-ledger/policy";

/** A finding that a policy's rule proposes, or would if it knew more. A person decides, by `DetermineLiability`. */
export type Proposal = ReadyProposal | IncompleteProposal;

/** Why a finding is proposed. */
interface Proposed {
  readonly policy: PolicyReference;
  readonly rule: LiabilityRule;
  /** Every fact by which a condition of the rule holds, in the order of the conditions. */
  readonly reasons: readonly Reason[];
}

/** All conditions hold and all roles are filled: `determinationOf` makes a payload of it. */
export interface ReadyProposal extends Proposed {
  readonly status: "ready";
  /** Nobody: undetermined. Whoever fills several roles holds the sum of their weights. */
  readonly parties: readonly LiableParty[];
  readonly degreeOfOwnFault?: Exclude<ProposedFault, "undetermined">["degreeOfOwnFault"];
  readonly responsibility: Responsibility;
}

/** Evidence or parties are wanting. Nothing is guessed: leaving somebody out would change everybody's share. */
export interface IncompleteProposal extends Proposed {
  readonly status: "incomplete";
  /** Kinds of evidence that the rule asks for and that are not on file. */
  readonly missingEvidence: readonly string[];
  readonly openRoles: readonly OpenRole[];
}

/** A condition that holds, and by what. */
export interface Reason {
  readonly condition: keyof LiabilityConditions;
  readonly value: string;
  readonly from: "report" | "classification" | "rootCause" | "evidence" | "assessment";
  /** Of the root cause or the evidence. */
  readonly id: string | null;
}

/** A role that nobody fills, or several do. */
export interface OpenRole {
  readonly role: LiabilityRole;
  /** Those who fill it; more than one is for a person to choose from. */
  readonly candidates: readonly PartyReference[];
}
