import type { Money, RemedyKind } from "@complaint-ledger/policy";
import type { Fact } from "./fact.ts";

/** What can be done for the complainant, by its kind and, where it is one of money, its amount. */
export interface RemedyTerms {
  readonly kind: RemedyKind;
  readonly amount: Money | null;
}

/** A solution as worked out: alternatives for the complainant to choose from. */
export interface SolutionFact extends Fact {
  readonly solution: string;
  readonly options: readonly { readonly option: string; readonly remedies: readonly RemedyTerms[] }[];
}

/** What became of a solution; from `offered` on it is promised. */
export interface SolutionStepFact extends Fact {
  readonly solution: string;
  readonly step: "approved" | "refused" | "offered" | "accepted" | "declined";
  /** The option accepted. */
  readonly option: string | null;
}

/** A unit was told to do something for the complainant. */
export interface RemedyFact extends Fact, RemedyTerms {
  readonly remedy: string;
  /** The accepted solution it belongs to; null for goodwill of one's own accord. */
  readonly solution: string | null;
  readonly unit: string;
}

/** What became of a remedy. One that failed stays owed. */
export interface RemedyStepFact extends Fact {
  readonly remedy: string;
  readonly step: "executed" | "failed";
}

/** The claims procedure was opened. */
export interface ClaimFact extends Fact {
  readonly claim: string;
  readonly amount: Money | null;
}
