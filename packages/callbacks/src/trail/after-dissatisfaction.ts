import type { Actor, Instant, Viewpoint } from "@complaint-ledger/event-sourcing";
import type { CallbackRow } from "../facts/callback-row.ts";
import type { CompletionFact, DisposalFact, RemedyFact, ReopeningFact, TrailFact } from "../facts/trail-fact.ts";
import { asHappened, visibleFacts } from "../facts/visible-facts.ts";
import { completionOf, disposalOf, type TrailedCallback } from "./callback.ts";
import { callbacksIn } from "./callbacks-in.ts";

/** An outcome callback that found the complainant dissatisfied or contradicting the record, and what has followed. */
export interface Dissatisfaction {
  readonly complaintId: string;
  readonly callback: string;
  /** When the complainant said so. UTC. */
  readonly at: Instant;
  readonly dissatisfied: boolean;
  readonly contradicted: boolean;
  readonly followed: WhatFollowed;
}

/**
 * What has followed from dissatisfaction. A new solution and a disposal settle it (rule 7); a reopening alone does not,
 * since the reopened complaint still waits for one of them.
 */
export type WhatFollowed =
  | {
      readonly kind: "newSolution";
      readonly remedy: string;
      readonly executedAt: Instant;
      /** The outcome callback that found the complainant content with it. */
      readonly callback: string;
      readonly calledBackAt: Instant;
    }
  | {
      readonly kind: "disposed";
      readonly at: Instant;
      readonly reason: string;
      readonly by: Actor;
      readonly approvedBy: Actor;
    }
  | { readonly kind: "reopened"; readonly at: Instant }
  | { readonly kind: "nothingYet" };

/**
 * What followed each dissatisfied or contradicting outcome callback, on open and closed complaints alike, in the order the
 * callbacks stand in the trail. By the same rule as closing: a remedy executed after it and then called back without
 * dissatisfaction, or a disposal with a reason. Throws `invalid-instant`.
 *
 * @example
 * const open = afterDissatisfaction(row, { asOf }).filter(({ followed }) => followed.kind === "nothingYet");
 */
export function afterDissatisfaction(row: CallbackRow, viewpoint: Viewpoint): readonly Dissatisfaction[] {
  return dissatisfactionsIn(row.complaintId, visibleFacts(row, viewpoint));
}

/** As {@link afterDissatisfaction}, of facts already chosen. */
export function dissatisfactionsIn(complaintId: string, facts: readonly TrailFact[]): readonly Dissatisfaction[] {
  const callbacks = callbacksIn(facts);
  return callbacks.flatMap((callback) => {
    const completion = outcomeOf(callback);
    if (completion === undefined || !isDissatisfied(completion)) return [];
    const { at, data } = completion;
    return {
      complaintId,
      callback: callback.callback,
      at,
      dissatisfied: data.satisfaction === "dissatisfied",
      contradicted: data.record === "contradicted",
      followed: whatFollowed(callback, completion, callbacks, facts),
    };
  });
}

function whatFollowed(
  callback: TrailedCallback,
  completion: CompletionFact,
  callbacks: readonly TrailedCallback[],
  facts: readonly TrailFact[],
): WhatFollowed {
  const disposal = disposalOf(callback);
  if (disposal !== undefined) return disposed(disposal);
  const solution = newSolution(completion, callbacks, facts);
  if (solution !== undefined) return solution;
  const reopening = reopeningAfter(completion, facts);
  return reopening === undefined ? { kind: "nothingYet" } : { kind: "reopened", at: reopening.at };
}

/** By when it happened, too: what the complainant said may be entered only after the complaint was reopened for it. */
function reopeningAfter(completion: CompletionFact, facts: readonly TrailFact[]): ReopeningFact | undefined {
  const happened = asHappened(facts);
  return happened
    .slice(happened.indexOf(completion))
    .find((fact): fact is ReopeningFact => fact.event === "ComplaintReopened");
}

/** By when it happened: callbacks need not be completed in the order they were planned, nor recorded as they happened. */
function newSolution(
  { at }: CompletionFact,
  callbacks: readonly TrailedCallback[],
  facts: readonly TrailFact[],
): WhatFollowed | undefined {
  const executed = facts.filter((fact): fact is RemedyFact => fact.event === "RemedyExecuted" && fact.at > at);
  const content = callbacks.flatMap((callback) => {
    const completion = outcomeOf(callback);
    return completion === undefined || isDissatisfied(completion) ? [] : completion;
  });
  for (const { remedy, at: executedAt } of executed) {
    const calledBack = content.find((completion) => completion.at >= executedAt);
    if (calledBack === undefined) continue;
    return {
      kind: "newSolution",
      remedy,
      executedAt,
      callback: calledBack.data.callback,
      calledBackAt: calledBack.at,
    };
  }
  return undefined;
}

function disposed({ at, by, data: { reason, approvedBy } }: DisposalFact): WhatFollowed {
  return { kind: "disposed", at, reason, by, approvedBy };
}

/** What an outcome callback found; of a progress callback nothing has to follow. */
function outcomeOf(callback: TrailedCallback): CompletionFact | undefined {
  return callback.purpose === "outcome" ? completionOf(callback) : undefined;
}

function isDissatisfied({ data: { satisfaction, record } }: CompletionFact): boolean {
  return satisfaction === "dissatisfied" || record === "contradicted";
}
