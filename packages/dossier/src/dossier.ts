import type { CallbackFinding, CallbackStatus, WhatFollowed } from "@complaint-ledger/callbacks";
import type {
  AppealOutcome,
  AttemptResult,
  Basis,
  ComplaintEvent,
  DegreeOfFault,
  EvidenceAttached,
  LiableParty,
  Medium,
  PartyReference,
  Responsibility,
  SanctionStatus,
} from "@complaint-ledger/complaint";
import type { Actor, Instant, Problem } from "@complaint-ledger/event-sourcing";
import type {
  CallbackPurpose,
  CountingRule,
  Duration,
  LocalizedText,
  Money,
  PolicyReference,
  Questionnaire,
  Satisfaction,
} from "@complaint-ledger/policy";
import type { RegisterEntry } from "@complaint-ledger/register";
import type { ClockAssessment, ComplaintStatus } from "@complaint-ledger/sla";
import type { OpenDuty } from "./duties/open-duty.ts";

/** One complaint from beginning to end, as seen from an instant. Plain JSON, in no language. Instants are UTC. */
export interface Dossier {
  readonly complaintId: string;
  /** What happened later is not in it. */
  readonly asOf: Instant;
  /** What was recorded later is not in it; absent: everything recorded is. */
  readonly knownAt?: Instant;
  /** Whether personal data is in it; if not, `[personal]` stands in its place. */
  readonly personal: boolean;
  /** Its line of the register. */
  readonly head: RegisterEntry;
  /** How it stands with its time limits; null: not lodged, or a policy or calendar is not at hand. */
  readonly status: ComplaintStatus | null;
  readonly clocks: readonly ClockInDossier[];
  /** Why clocks, or callbacks too, could not all be held against the policies; null: they were. */
  readonly notReckoned: Problem | null;
  /** What somebody still has to do, what is due first at the top. */
  readonly duties: readonly OpenDuty[];
  /** Every finding of who is liable, in the order recorded; those superseded too. */
  readonly findings: readonly FindingInDossier[];
  readonly callbacks: readonly CallbackInDossier[];
  /** What an auditor would remark about calling back. */
  readonly remarks: readonly CallbackFinding[];
  /** What was put on file, in the order it was recorded. */
  readonly evidence: readonly EvidenceOnFile[];
  /** Everything that happened, in the order it was recorded. */
  readonly events: readonly ComplaintEvent[];
  /** The questionnaires that its callbacks were held by, as the policies have them. */
  readonly questionnaires: readonly Questionnaire[];
}

/** A clock, with the name and the limit its policy gives it; null for what was promised. */
export interface ClockInDossier extends ClockAssessment {
  readonly title: LocalizedText | null;
  readonly limit: LimitInDossier | null;
}

/** How much time a policy gives, and how it is counted. */
export interface LimitInDossier {
  readonly duration: Duration;
  readonly counting: CountingRule;
  /** The business calendar of the policy; null: it names none. */
  readonly calendar: PolicyReference | null;
}

/** A finding, and what came of it: who was told, who appealed, who was rewarded or punished because of it. */
export interface FindingInDossier {
  readonly finding: string;
  readonly standing: boolean;
  readonly responsibility: Responsibility;
  readonly parties: readonly LiableParty[];
  readonly degreeOfOwnFault: DegreeOfFault | null;
  /** Null where history that no rule looked at gives none. */
  readonly basis: Basis | null;
  /** Ids of evidence and statements. */
  readonly evidence: readonly string[];
  readonly determinedAt: Instant;
  readonly determinedBy: Actor;
  readonly supersededBy: readonly string[];
  /** Which finding it replaced, why, by whose approval and after which appeal; all null for a first finding. */
  readonly supersedes: string | null;
  readonly reason: string | null;
  readonly approvedBy: Actor | null;
  readonly appeal: string | null;
  readonly disclosures: readonly { readonly to: PartyReference; readonly at: Instant; readonly medium: Medium }[];
  readonly appeals: readonly AppealInDossier[];
  readonly sanctions: readonly SanctionInDossier[];
}

/** An appeal against a finding (申诉). */
export interface AppealInDossier {
  readonly appeal: string;
  readonly appellant: PartyReference;
  readonly at: Instant;
  readonly status: "open" | AppealOutcome;
  /** Null while it is open. */
  readonly decidedAt: Instant | null;
}

/** A sanction that rests on a finding (奖罚). */
export interface SanctionInDossier {
  readonly sanction: string;
  readonly against: PartyReference;
  readonly kind: "reward" | "deduction" | "administrative";
  /** What it comes to; null for a measure that is no money. */
  readonly amount: Money | null;
  readonly status: SanctionStatus;
}

/** A callback, with every attempt. */
export interface CallbackInDossier {
  readonly callback: string;
  /** Null where nothing on record says it. */
  readonly purpose: CallbackPurpose | null;
  readonly status: CallbackStatus;
  readonly attempts: readonly AttemptInDossier[];
  readonly endedAt: Instant | null;
  readonly satisfaction: Satisfaction | null;
  readonly record: "confirmed" | "contradicted" | "notAsked" | null;
  /** What followed from dissatisfaction; null: there was none. */
  readonly followed: WhatFollowed | null;
}

/** An attempt to reach the complainant. */
export interface AttemptInDossier {
  readonly at: Instant;
  readonly by: Actor;
  readonly medium: Medium;
  readonly result: AttemptResult;
}

/** A piece of evidence: where it is, and the hash by which to tell whether it is still the same. */
export interface EvidenceOnFile {
  readonly evidence: string;
  readonly kind: EvidenceAttached["kind"];
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly reference: string;
  readonly attachedAt: Instant;
  readonly recordedAt: Instant;
  readonly attachedBy: Actor;
}
