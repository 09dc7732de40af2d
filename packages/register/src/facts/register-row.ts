import type {
  ComplaintLinked,
  Item,
  LiableParty,
  Medium,
  Responsibility,
  RowWithCircumstances,
} from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import type { CallbackPurpose, ClosingOutcome, Money, RemedyKind, Satisfaction } from "@complaint-ledger/policy";

/**
 * What the register keeps of one complaint: facts, as the last event on record told each, without personal data. `null` is
 * what is not known, or not so yet. Instants are UTC.
 */
export interface RegisterRow extends RowWithCircumstances {
  /** When dissatisfaction first showed, if somebody raised the alarm. */
  readonly warnedAt: Instant | null;
  /** How the complaint found its way to the channel, in the words of whoever took it. */
  readonly source: string | null;
  /** Pseudonymous id of who complains. */
  readonly complainant: string | null;
  /** Pseudonymous id of the person it is lodged for. */
  readonly onBehalfOf: string | null;
  readonly lodgedThrough: string | null;
  readonly firstContactOwner: string | null;
  readonly references: readonly string[];
  readonly items: readonly Item[];
  readonly demand: RegisteredDemand | null;
  readonly acknowledgedAt: Instant | null;
  /** Whether it was taken on after verifying; null: nobody has said. */
  readonly accepted: boolean | null;
  /** When the complainant took it back; a reopening undoes that. */
  readonly withdrawnAt: Instant | null;
  /** Links that were not revoked. */
  readonly links: readonly RegisteredLink[];
  readonly proposals: readonly Proposal[];
  readonly solution: AcceptedSolution | null;
  readonly remedies: readonly RegisteredRemedy[];
  /** The final reply given last. */
  readonly finalReply: RegisteredReply | null;
  readonly deferredUntil: Instant | null;
  /** Deadlines promised; the one promised last stands last. */
  readonly deadlines: readonly PromisedDeadline[];
  /** The finding that superseded those before it. */
  readonly finding: RegisteredFinding | null;
  readonly callbacks: readonly RegisteredCallback[];
  readonly outcome: ClosingOutcome | null;
}

/** What is wanted, without the complainant's own words. */
export type RegisteredDemand =
  | { readonly kind: "none" }
  | { readonly kind: "remedy"; readonly remedies: readonly RemedyKind[]; readonly amount: Money | null };

/** A link to another complaint, which may be unknown. */
export type RegisteredLink = Pick<ComplaintLinked, "link" | "kind" | "target">;

/** A remedy by its kind and, where it is one of money, its amount. */
export interface RemedyInKind {
  readonly kind: RemedyKind;
  readonly amount: Money | null;
}

/** A solution proposed, and what each of its options holds. */
export interface Proposal {
  readonly solution: string;
  readonly options: readonly { readonly option: string; readonly remedies: readonly RemedyInKind[] }[];
}

/** What the complainant agreed to. */
export interface AcceptedSolution {
  readonly solution: string;
  readonly option: string;
  readonly manner: "spoken" | "signed";
  readonly acceptedAt: Instant;
  /** Empty where the proposal is not on record. */
  readonly remedies: readonly RemedyInKind[];
}

/** A remedy that somebody was told to carry out. */
export interface RegisteredRemedy extends RemedyInKind {
  readonly remedy: string;
  readonly unit: string;
  readonly dueAt: Instant | null;
  readonly status: "instructed" | "executed" | "failed";
  readonly executedAt: Instant | null;
}

/** What was replied, when and through what; its content is personal, and not in the register. */
export interface RegisteredReply {
  readonly at: Instant;
  readonly medium: Medium;
  readonly inWriting: boolean;
}

/** A deadline promised to the complainant. */
export interface PromisedDeadline {
  readonly deadline: string;
  readonly dueAt: Instant;
}

/** The finding that stands. */
export interface RegisteredFinding {
  readonly finding: string;
  readonly responsibility: Responsibility;
  readonly parties: readonly LiableParty[];
}

/** How far a callback came. */
export interface RegisteredCallback {
  readonly callback: string;
  readonly purpose: CallbackPurpose;
  readonly status: "scheduled" | "completed" | "abandoned";
  /** When it was completed or abandoned. */
  readonly endedAt: Instant | null;
  readonly medium: Medium | null;
  readonly satisfaction: Satisfaction | null;
  /** What the complainant said to what the record holds. */
  readonly record: "confirmed" | "contradicted" | "notAsked" | null;
}
