import type { Viewpoint } from "@complaint-ledger/event-sourcing";
import type { CallbackRow } from "../facts/callback-row.ts";
import { maskedFact } from "../facts/masked-fact.ts";
import { visibleFacts } from "../facts/visible-facts.ts";
import { dissatisfactionsIn, type WhatFollowed } from "./after-dissatisfaction.ts";
import type { TrailedCallback } from "./callback.ts";
import { callbacksIn } from "./callbacks-in.ts";

/** The callback trail of one complaint, in order of record. */
export interface CallbackTrail {
  readonly complaintId: string;
  /** In the order of their first step on record: planned, attempted, completed or abandoned, what followed. */
  readonly callbacks: readonly TrailedCallbackWithSequel[];
}

/** A callback, and what followed if the complainant was dissatisfied or contradicted the record; else null. */
export interface TrailedCallbackWithSequel extends TrailedCallback {
  readonly followed: WhatFollowed | null;
}

/**
 * Every callback of a complaint, with every step of it: by whom, when, through what, with what result. Personal text is
 * in it as it was recorded; {@link maskedTrail} takes it out. Throws `invalid-instant`.
 *
 * @example
 * for (const { callback, steps } of trailOf(row).callbacks) console.log(callback, steps.length);
 */
export function trailOf(row: CallbackRow, viewpoint: Viewpoint = {}): CallbackTrail {
  const facts = visibleFacts(row, viewpoint);
  const dissatisfactions = new Map(
    dissatisfactionsIn(row.complaintId, facts).map(({ callback, followed }) => [callback, followed]),
  );
  return {
    complaintId: row.complaintId,
    callbacks: callbacksIn(facts).map(({ callback, purpose, status, steps }) => ({
      callback,
      purpose,
      status,
      steps,
      followed: dissatisfactions.get(callback) ?? null,
    })),
  };
}

/** A trail with its personal text masked: notes, answers in the complainant's own words, contradictions, remarks. */
export function maskedTrail({ complaintId, callbacks }: CallbackTrail): CallbackTrail {
  return {
    complaintId,
    callbacks: callbacks.map((callback) => ({ ...callback, steps: callback.steps.map((step) => maskedFact(step)) })),
  };
}
