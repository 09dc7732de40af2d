import { categoryOf } from "@complaint-ledger/complaint";
import { monthAt, policyAtHand, type RulesAtHand } from "@complaint-ledger/policy";
import type { CallbackRow } from "../facts/callback-row.ts";
import type { TrailFact } from "../facts/trail-fact.ts";
import { inChargeAt, type InCharge } from "../history/in-charge.ts";
import { attemptsOf, endOf, momentOf, planOf, type TrailedCallback } from "../trail/callback.ts";

/**
 * By what callbacks can be broken down. `handlingUnit` and `handler` had the complaint in hand when it took place; `agent` is who
 * called back; `month` is that in which it took place, in the zone of the complaint's first policy. A callback takes place
 * when it ends; until then when it was last tried, or is planned for.
 */
export type CallbackBreakdown =
  | "handlingUnit"
  | "handler"
  | "agent"
  | "category"
  | "channel"
  | "policy"
  | "purpose"
  | "month";

/** All breakdowns, in the order of {@link CallbackBreakdown}. */
export const callbackBreakdowns: readonly CallbackBreakdown[] = [
  "handlingUnit",
  "handler",
  "agent",
  "category",
  "channel",
  "policy",
  "purpose",
  "month",
];

/** The groups a callback stands in: one, which is null where nothing is on record; of policies, each that governs. */
export function groupsOf(
  by: CallbackBreakdown,
  callback: TrailedCallback,
  { circumstances }: CallbackRow,
  facts: readonly TrailFact[],
  rules: Pick<RulesAtHand, "policies">,
): readonly (string | null)[] {
  switch (by) {
    case "handlingUnit":
      return [inChargeOf(callback, facts).unit];
    case "handler":
      return [inChargeOf(callback, facts).handler];
    case "agent":
      return [agentOf(callback)];
    case "category":
      return [categoryOf(circumstances)];
    case "channel":
      return [circumstances.channel];
    case "policy": {
      const ids = new Set(circumstances.policies.map(({ id }) => id));
      return ids.size > 0 ? [...ids] : [null];
    }
    case "purpose":
      return [callback.purpose];
    case "month": {
      const at = momentOf(callback);
      const [first] = circumstances.policies;
      if (at === null || first === undefined) return [null];
      return [monthAt(at, policyAtHand(rules, first).timeZone)];
    }
  }
}

/** A complaint is in hand at the moment of a callback that is planned for later as it is in hand now. */
function inChargeOf(callback: TrailedCallback, facts: readonly TrailFact[]): InCharge {
  return inChargeAt(facts, momentOf(callback) ?? "");
}

/** Who called back: who completed or abandoned it, else who last tried, else who is to. */
function agentOf(callback: TrailedCallback): string | null {
  const last = endOf(callback) ?? attemptsOf(callback).at(-1);
  return last?.by.id ?? planOf(callback)?.data.agent ?? null;
}
