import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import { policyAtHand } from "@complaint-ledger/policy";
import type { CallbackRow } from "../facts/callback-row.ts";
import { visibleFacts } from "../facts/visible-facts.ts";
import type { CallbackOptions } from "../findings/callback-findings.ts";
import { callbacksIn } from "../trail/callbacks-in.ts";
import { groupsOf, type CallbackBreakdown } from "./breakdown.ts";
import type { CallbackFigures } from "./callback-figures.ts";
import { newCallbackTally, type CallbackTally } from "./callback-tally.ts";
import { inOrder } from "./in-order.ts";

/** What a report is about. */
export interface CallbackReportOptions extends CallbackOptions {
  readonly by?: CallbackBreakdown | undefined;
}

/** Figures on all callbacks on record by `asOf`, and on each group of them. */
export interface CallbackReport {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  readonly by: CallbackBreakdown | null;
  /** Complaints lodged by then, those without a callback too. */
  readonly complaints: number;
  readonly totals: CallbackFigures;
  /** In the order of their keys, the one without a key last; empty without a breakdown. */
  readonly groups: readonly CallbackGroup[];
}

/** Figures on a group of callbacks. */
export interface CallbackGroup extends CallbackFigures {
  /** Null: nothing is on record to group it by. */
  readonly key: string | null;
}

/**
 * How complainants were gone back to and what they said: callbacks and attempts, response rate, satisfaction with its
 * confidence interval, confirmations and contradictions, the answers to each question. By policy, a callback counts under
 * each that governs its complaint. Throws `invalid-instant`, `unknown-policy`.
 *
 * @example
 * const { totals, groups } = callbackReport(rows.values(), { policies, calendars, asOf, by: "handlingUnit" });
 */
export function callbackReport(rows: Iterable<CallbackRow>, options: CallbackReportOptions): CallbackReport {
  assertViewpoint(options);
  const { asOf, knownAt, by } = options;
  const all = newCallbackTally();
  const groups = new Map<string | null, CallbackTally>();
  let complaints = 0;
  for (const row of rows) {
    const facts = visibleFacts(row, options);
    if (facts.some(({ event }) => event === "ComplaintLodged")) complaints += 1;
    const callbacks = callbacksIn(facts);
    if (callbacks.length === 0) continue;
    const policies = row.circumstances.policies.map((reference) => policyAtHand(options, reference));
    for (const callback of callbacks) {
      all.add(row.complaintId, callback, policies);
      for (const key of by === undefined ? [] : groupsOf(by, callback, row, facts, options)) {
        const group = groups.get(key) ?? newCallbackTally();
        groups.set(key, group);
        group.add(row.complaintId, callback, policies);
      }
    }
  }
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    by: by ?? null,
    complaints,
    totals: all.figures(),
    groups: Array.from(inOrder(groups), ([key, group]) => ({ key, ...group.figures() })),
  };
}
