import type { RowWithCircumstances } from "@complaint-ledger/complaint";
import type {
  CaseReviewFact,
  ClosingFact,
  ContactSheetFact,
  CorrectiveActionFact,
  CountermeasureFact,
  CountermeasureStepFact,
  EvidenceFact,
  JointHandlingFact,
  LinkFact,
  LinkRevocationFact,
  LodgingFact,
  ReopeningFact,
  RootCauseFact,
  StatementFact,
  VerificationFact,
} from "./case-facts.ts";
import type { AppealDecisionFact, AppealFact, DisclosureFact, FindingFact } from "./finding-facts.ts";
import type { ClaimFact, RemedyFact, RemedyStepFact, SolutionFact, SolutionStepFact } from "./remedy-facts.ts";
import type { RecoveryFact, SanctionFact, SanctionStepFact } from "./sanction-facts.ts";

/**
 * One complaint's row: the facts that liability follows from, never a verdict. Plain JSON.
 *
 * Each list is in the order the facts were recorded, and holds every one of them, also where raw appends or imports broke
 * the rules: ids may be unknown or stand twice, two findings may stand. Nobody's own words are in it.
 */
export interface LiabilityRow extends RowWithCircumstances {
  /** Id of the complaint; empty in the row of no event. */
  readonly complaintId: string;
  /** The lodging last on record. */
  readonly lodging: LodgingFact | null;

  readonly findings: readonly FindingFact[];
  readonly disclosures: readonly DisclosureFact[];
  readonly appeals: readonly AppealFact[];
  readonly decisions: readonly AppealDecisionFact[];
  readonly sanctions: readonly SanctionFact[];
  readonly sanctionSteps: readonly SanctionStepFact[];
  readonly recoveries: readonly RecoveryFact[];

  readonly evidence: readonly EvidenceFact[];
  readonly statements: readonly StatementFact[];
  readonly rootCauses: readonly RootCauseFact[];
  /** 对策单位, kept apart from who is liable. */
  readonly contactSheets: readonly ContactSheetFact[];
  readonly countermeasures: readonly CountermeasureFact[];
  readonly countermeasureSteps: readonly CountermeasureStepFact[];
  readonly jointHandlings: readonly JointHandlingFact[];
  readonly links: readonly LinkFact[];
  readonly linkRevocations: readonly LinkRevocationFact[];

  readonly solutions: readonly SolutionFact[];
  readonly solutionSteps: readonly SolutionStepFact[];
  readonly remedies: readonly RemedyFact[];
  readonly remedySteps: readonly RemedyStepFact[];
  readonly claims: readonly ClaimFact[];

  readonly closings: readonly ClosingFact[];
  readonly reopenings: readonly ReopeningFact[];
  readonly correctiveActions: readonly CorrectiveActionFact[];
  readonly verifications: readonly VerificationFact[];
  readonly caseReviews: readonly CaseReviewFact[];
}
