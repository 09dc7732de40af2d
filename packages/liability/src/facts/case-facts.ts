import type {
  ComplaintLinked,
  ContactSheetIssued,
  CountermeasureMediated,
  EvidenceAttached,
  HandlingParty,
  StatementTaken,
} from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { ClosingOutcome } from "@complaint-ledger/policy";
import type { Fact } from "./fact.ts";

/** Who complained of what, as lodged: enough to find the same complaint again. */
export interface LodgingFact extends Fact {
  /** Pseudonymous id. */
  readonly complainant: string;
  /** The dealer or other go-between; null: direct. */
  readonly lodgedThrough: string | null;
  readonly firstContactOwner: string | null;
  /** Case, order or waybill numbers. */
  readonly references: readonly string[];
  /** Parcel, order, serial or account numbers of the things complained of. */
  readonly itemNumbers: readonly string[];
}

/** A piece of evidence was put on file. */
export interface EvidenceFact extends Fact {
  readonly evidence: string;
  readonly kind: EvidenceAttached["kind"];
}

/** Somebody was heard; what they said is personal, and not here. */
export interface StatementFact extends Fact {
  readonly statement: string;
  /** Pseudonymous id of who spoke. */
  readonly subject: string;
  readonly capacity: StatementTaken["capacity"];
}

/** A cause was found. */
export interface RootCauseFact extends Fact {
  readonly rootCause: string;
  readonly cause: string;
  /** Unit in which it arose; says nothing of fault. */
  readonly unit: string | null;
}

/** 客户抱怨联络单. The countermeasure unit works out the remedy; it says nothing of fault. */
export interface ContactSheetFact extends Fact {
  readonly sheet: string;
  readonly matter: ContactSheetIssued["matter"];
  readonly countermeasureUnit: string;
}

/** A countermeasure unit (对策单位) was asked for a countermeasure. */
export interface CountermeasureFact extends Fact {
  readonly countermeasure: string;
  readonly sheet: string | null;
  readonly unit: string;
}

/** What became of a countermeasure. */
export interface CountermeasureStepFact extends Fact {
  readonly countermeasure: string;
  readonly step: "submitted" | "rejected" | "mediated";
  /** How the mediation ended. */
  readonly outcome: CountermeasureMediated["outcome"] | null;
}

/** Units, suppliers or other companies took part in handling it; that says nothing of fault. */
export interface JointHandlingFact extends Fact {
  readonly parties: readonly HandlingParty[];
  readonly ledBy: Actor;
}

/** It was found to belong with another complaint. */
export interface LinkFact extends Fact {
  readonly link: string;
  readonly kind: ComplaintLinked["kind"];
  /** Complaint id of the other; null while it is not known which. */
  readonly target: string | null;
}

/** A link was taken back. */
export interface LinkRevocationFact extends Fact {
  readonly link: string;
}

/** An action against a cause was planned. */
export interface CorrectiveActionFact extends Fact {
  readonly action: string;
  readonly rootCause: string;
  /** Unit or pseudonymous person who carries it out. */
  readonly owner: string;
  /** UTC. */
  readonly dueAt: Instant | null;
}

/** It was checked whether a corrective action works. */
export interface VerificationFact extends Fact {
  readonly action: string;
  readonly effective: boolean;
}

/** The handling was reviewed (总结评价). */
export interface CaseReviewFact extends Fact {
  /** Id of the review meeting it was part of. */
  readonly meeting: string | null;
}

/** It was closed. */
export interface ClosingFact extends Fact {
  readonly outcome: ClosingOutcome;
}

/** It was reopened. */
export type ReopeningFact = Fact;
