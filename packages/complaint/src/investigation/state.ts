import type { Actor, Instant } from "@complaint-ledger/event-sourcing";

/** What the investigation has put on record. */
export interface InvestigationState {
  /** Ids of statements taken. */
  readonly statements: readonly string[];
  /** Ids of evidence attached. */
  readonly evidence: readonly string[];
  readonly informationRequests: readonly InformationRequest[];
  /** Ids of contact sheets issued. */
  readonly contactSheets: readonly string[];
  readonly countermeasures: readonly Countermeasure[];
  readonly rootCauses: readonly RootCause[];
}

/** A question put to somebody. */
export interface InformationRequest {
  readonly id: string;
  readonly answered: boolean;
}

/** What a countermeasure unit was asked to work out. */
export interface Countermeasure {
  readonly id: string;
  readonly unit: string;
  readonly status: "requested" | "submitted" | "rejected";
  /** When it was asked for, submitted, rejected or mediated last. UTC. */
  readonly since: Instant;
  readonly submittedBy: Actor | null;
  readonly rejectedBy: Actor | null;
}

/** A cause found; each needs a corrective action of its own where the policy asks. */
export interface RootCause {
  readonly id: string;
  readonly cause: string;
}

/** Before any event. */
export const initialInvestigation: InvestigationState = {
  statements: [],
  evidence: [],
  informationRequests: [],
  contactSheets: [],
  countermeasures: [],
  rootCauses: [],
};
