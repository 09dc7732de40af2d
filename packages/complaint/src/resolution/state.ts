import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { Money, RemedyKind } from "@complaint-ledger/policy";
import type { Act } from "../act.ts";
import type { SolutionOption } from "./solution-option.ts";

/** Solutions, replies, promises and what was carried out. */
export interface ResolutionState {
  readonly solutions: readonly Solution[];
  readonly replies: readonly Reply[];
  readonly deferrals: readonly Deferral[];
  readonly promisedDeadlines: readonly PromisedDeadline[];
  /** Ids of claims opened. */
  readonly claims: readonly string[];
  readonly remedies: readonly Remedy[];
}

/** A solution from proposal to the complainant's answer. */
export interface Solution {
  readonly id: string;
  readonly options: readonly SolutionOption[];
  readonly proposedBy: Actor;
  /** UTC. */
  readonly proposedAt: Instant;
  readonly approvedBy: readonly Actor[];
  readonly refused: Act | null;
  readonly offered: Act | null;
  readonly answer: SolutionAnswer | null;
}

/** What the complainant said to a solution. */
export type SolutionAnswer =
  | { readonly accepted: true; readonly at: Instant; readonly option: string; readonly manner: "spoken" | "signed" }
  | { readonly accepted: false; readonly at: Instant };

/** A reply to the complainant. */
export interface Reply {
  readonly id: string;
  readonly kind: "interim" | "holding" | "final";
  readonly inWriting: boolean;
  readonly at: Instant;
  /** Number of reopenings before it: a final reply counts for the run it was given in. */
  readonly run: number;
}

/** A reply put off to a definite date. */
export interface Deferral {
  readonly until: Instant;
  readonly at: Instant;
}

/** A date promised to the complainant. It may lie anywhere, even in the past (imported history). */
export interface PromisedDeadline {
  readonly id: string;
  readonly dueAt: Instant;
}

/** Something to be done for the complainant. */
export interface Remedy {
  readonly id: string;
  readonly solution: string | null;
  readonly kind: RemedyKind;
  readonly amount: Money | null;
  readonly status: "instructed" | "executed" | "failed";
  readonly executedAt: Instant | null;
  /** When it came to be owed: its instruction, or after a failure that. UTC. */
  readonly owedSince: Instant;
}

/** Before any event. */
export const initialResolution: ResolutionState = {
  solutions: [],
  replies: [],
  deferrals: [],
  promisedDeadlines: [],
  claims: [],
  remedies: [],
};
