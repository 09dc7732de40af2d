import type { Step } from "../step.ts";
import { appealLiability, type LiabilityAppealed } from "./appeal-liability.ts";
import { approveSanction, type SanctionApproved } from "./approve-sanction.ts";
import { decideLiabilityAppeal, type LiabilityAppealDecided } from "./decide-liability-appeal.ts";
import { determineLiability, type DetermineLiability, type LiabilityDetermined } from "./determine-liability.ts";
import { discloseFinding, type FindingDisclosed } from "./disclose-finding.ts";
import { executeSanction, type SanctionExecuted } from "./execute-sanction.ts";
import { proposeSanction, type SanctionProposed } from "./propose-sanction.ts";
import { publishSanction, type SanctionPublished } from "./publish-sanction.ts";
import { recoverLoss, type LossRecovered } from "./recover-loss.ts";
import { reverseSanction, type SanctionReversed } from "./reverse-sanction.ts";
import { reviseLiability, type LiabilityRevised, type ReviseLiability } from "./revise-liability.ts";
import { withdrawSanction, type SanctionWithdrawn } from "./withdraw-sanction.ts";

export type { AboutPerson } from "./about-person.ts";
export type { Basis, RuleReference } from "./basis.ts";
export type { DegreeOfFault, Determination } from "./determination.ts";
export type { LiableParty, Responsibility } from "./finding.ts";
export type { PartyKind, PartyReference } from "./party.ts";
export type { AppealOutcome, SanctionedParty, SanctionStatus } from "./state.ts";
export type {
  DetermineLiability,
  FindingDisclosed,
  LiabilityAppealDecided,
  LiabilityAppealed,
  LiabilityDetermined,
  LiabilityRevised,
  LossRecovered,
  ReviseLiability,
  SanctionApproved,
  SanctionExecuted,
  SanctionProposed,
  SanctionPublished,
  SanctionReversed,
  SanctionWithdrawn,
};

/** Commands that say who is liable and what follows for them, and their payloads. */
export interface LiabilityCommands {
  readonly DetermineLiability: DetermineLiability;
  readonly DiscloseFinding: FindingDisclosed;
  readonly AppealLiability: LiabilityAppealed;
  readonly DecideLiabilityAppeal: LiabilityAppealDecided;
  readonly ReviseLiability: ReviseLiability;
  readonly ProposeSanction: SanctionProposed;
  readonly ApproveSanction: SanctionApproved;
  readonly ExecuteSanction: SanctionExecuted;
  readonly PublishSanction: SanctionPublished;
  readonly WithdrawSanction: SanctionWithdrawn;
  readonly ReverseSanction: SanctionReversed;
  readonly RecoverLoss: LossRecovered;
}

/** Events of liability, and their payloads. */
export interface LiabilityEvents {
  readonly LiabilityDetermined: LiabilityDetermined;
  readonly FindingDisclosed: FindingDisclosed;
  readonly LiabilityAppealed: LiabilityAppealed;
  readonly LiabilityAppealDecided: LiabilityAppealDecided;
  readonly LiabilityRevised: LiabilityRevised;
  readonly SanctionProposed: SanctionProposed;
  readonly SanctionApproved: SanctionApproved;
  readonly SanctionExecuted: SanctionExecuted;
  readonly SanctionPublished: SanctionPublished;
  readonly SanctionWithdrawn: SanctionWithdrawn;
  readonly SanctionReversed: SanctionReversed;
  readonly LossRecovered: LossRecovered;
}

/** Steps of liability. */
export const liabilitySteps: readonly Step[] = [
  determineLiability,
  discloseFinding,
  appealLiability,
  decideLiabilityAppeal,
  reviseLiability,
  proposeSanction,
  approveSanction,
  executeSanction,
  publishSanction,
  withdrawSanction,
  reverseSanction,
  recoverLoss,
];
