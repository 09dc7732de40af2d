import type {
  AppealOutcome,
  Basis,
  DegreeOfFault,
  FindingDisclosed,
  LiableParty,
  Medium,
  PartyReference,
  Responsibility,
} from "@complaint-ledger/complaint";
import type { Actor } from "@complaint-ledger/event-sourcing";
import type { Fact } from "./fact.ts";

/** A finding of who is liable: `by` classified. What was found of single persons is not here, but whom it concerns. */
export interface FindingFact extends Fact {
  readonly finding: string;
  readonly parties: readonly LiableParty[];
  /** As the event says it; `responsibilityOf` the parties may say otherwise. */
  readonly responsibility: Responsibility;
  readonly degreeOfOwnFault: DegreeOfFault | null;
  /** Null where history that no rule looked at gives none. */
  readonly basis: Basis | null;
  /** Ids of evidence and statements. */
  readonly evidence: readonly string[];
  /** What was found, in words that name nobody. */
  readonly findings: string | null;
  /** Pseudonymous ids of those of whom something was found. */
  readonly concerning: readonly string[];
  /** Of a revision; null for a finding that says it is the first. */
  readonly revision: RevisionFact | null;
}

/** What a revision says beyond the finding. */
export interface RevisionFact {
  readonly supersedes: string;
  /** In words that name nobody. */
  readonly reason: string;
  /** Null where history that no rule looked at names nobody. */
  readonly approvedBy: Actor | null;
  /** Id of the appeal it says it follows from. */
  readonly appeal: string | null;
}

/** A finding was disclosed to somebody. */
export interface DisclosureFact extends Fact {
  readonly finding: string;
  readonly to: PartyReference;
  readonly capacity: FindingDisclosed["capacity"];
  readonly medium: Medium;
}

/** Somebody appealed against a finding (申诉); the grounds are personal, and not here. */
export interface AppealFact extends Fact {
  readonly appeal: string;
  readonly finding: string;
  readonly appellant: PartyReference;
}

/** An appeal was decided: `by` judged. */
export interface AppealDecisionFact extends Fact {
  readonly appeal: string;
  readonly outcome: AppealOutcome;
}
