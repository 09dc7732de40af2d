import { type Actor, assertViewpoint, type Instant, type Viewpoint } from "@complaint-ledger/event-sourcing";
import type { CallbackPurpose, RulesAtHand, Satisfaction } from "@complaint-ledger/policy";
import { callbacksError } from "../callbacks-error.ts";
import type { CallbackRow } from "../facts/callback-row.ts";
import { visibleFacts } from "../facts/visible-facts.ts";
import type { CompletionFact } from "../facts/trail-fact.ts";
import { groupsOf, type CallbackBreakdown } from "../report/breakdown.ts";
import { inOrder } from "../report/in-order.ts";
import { completionOf } from "../trail/callback.ts";
import { callbacksIn } from "../trail/callbacks-in.ts";
import { lotOf } from "./lot.ts";

/** Which callbacks to draw, out of which. */
export interface SampleOptions extends Viewpoint, Pick<RulesAtHand, "policies"> {
  readonly asOf: Instant;
  /** How many to draw; with `by`, out of each group. */
  readonly size: number;
  /** Any text, published with the sample: who knows it can draw the same sample again. */
  readonly seed: string;
  /** Draw from the callbacks of one purpose only. */
  readonly purpose?: CallbackPurpose | undefined;
  /** Draw from each group on its own, so that a small unit is looked at as well as a large one. */
  readonly by?: CallbackBreakdown | undefined;
}

/** Completed callbacks for an auditor to call again, and all that is needed to draw them again. */
export interface AuditSample {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  readonly seed: string;
  readonly size: number;
  readonly purpose: CallbackPurpose | null;
  readonly by: CallbackBreakdown | null;
  /** How the sample is drawn, in words. */
  readonly method: string;
  /** Completed callbacks it was drawn from. */
  readonly population: number;
  /** One without `by`, its key null. */
  readonly strata: readonly Stratum[];
}

/** What was drawn out of one group. */
export interface Stratum {
  readonly key: string | null;
  readonly population: number;
  /** In the order of their lots. */
  readonly drawn: readonly DrawnCallback[];
}

/** A callback to be called again: what the ledger says of it, without a word of what was said. */
export interface DrawnCallback {
  readonly complaintId: string;
  readonly callback: string;
  readonly purpose: CallbackPurpose;
  readonly at: Instant;
  readonly by: Actor;
  readonly medium: string;
  readonly satisfaction: Satisfaction;
  readonly record: "confirmed" | "contradicted" | "notAsked";
  /** Its lot: SHA-256 in hexadecimal. */
  readonly lot: string;
}

const method =
  "Completed callbacks with the smallest lots; a lot is the SHA-256 of the JSON text [seed, complaintId, callback] in UTF-8.";

/**
 * Draws a sample that anybody can draw again on any machine from the same ledger and seed, in whatever order its rows come.
 * Each callback's lot depends on nothing else, so a larger sample holds the smaller one, and callbacks that come later
 * only put themselves in between. Throws `invalid-sample`, `invalid-instant`, `unknown-policy`.
 *
 * @example
 * const { strata } = auditSample(rows.values(), { policies, asOf, size: 25, seed: "audit 2024-Q1", by: "handlingUnit" });
 */
export function auditSample(rows: Iterable<CallbackRow>, options: SampleOptions): AuditSample {
  assertViewpoint(options);
  assertSample(options);
  const { asOf, knownAt, seed, size, purpose, by } = options;
  const strata = new Map<string | null, DrawnCallback[]>(by === undefined ? [[null, []]] : []);
  let population = 0;
  for (const row of rows) {
    const facts = visibleFacts(row, options);
    for (const callback of callbacksIn(facts)) {
      const completion = completionOf(callback);
      if (completion === undefined || (purpose !== undefined && completion.data.purpose !== purpose)) continue;
      population += 1;
      const drawn = drawnCallback(row.complaintId, completion, seed);
      for (const key of by === undefined ? [null] : groupsOf(by, callback, row, facts, options)) {
        const stratum = strata.get(key);
        if (stratum === undefined) strata.set(key, [drawn]);
        else stratum.push(drawn);
      }
    }
  }
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    seed,
    size,
    purpose: purpose ?? null,
    by: by ?? null,
    method,
    population,
    strata: Array.from(inOrder(strata), ([key, all]) => ({
      key,
      population: all.length,
      drawn: all.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, size),
    })),
  };
}

function drawnCallback(complaintId: string, { at, by, data }: CompletionFact, seed: string): DrawnCallback {
  const { callback, purpose, medium, satisfaction, record } = data;
  return {
    complaintId,
    callback,
    purpose,
    at,
    by,
    medium,
    satisfaction,
    record,
    lot: lotOf(seed, complaintId, callback),
  };
}

function assertSample({ size, seed }: SampleOptions): void {
  if (!Number.isSafeInteger(size) || size < 1) {
    throw callbacksError({
      code: "invalid-sample",
      field: "size",
      problem: `${size} is not a number of callbacks to draw`,
      remedy: "Pass a whole number from 1.",
    });
  }
  if (seed !== "") return;
  throw callbacksError({
    code: "invalid-sample",
    field: "seed",
    problem: "a sample without a seed cannot be drawn again",
    remedy: "Pass any text, and publish it with the sample.",
  });
}
