import { categoryOf, type PartyKind, type PartyReference } from "@complaint-ledger/complaint";
import { monthAt, policyAtHand, type RulesAtHand } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { partiesIn, partOf, type CountedComplaint } from "./counted-complaint.ts";

/**
 * By what a report can be broken down. The first four are by who is liable: `party` of any kind, or one kind alone.
 * `handlingUnit` says nothing of fault; `cause` the causes found, else the one classified;
 * `month` that of the lodging in the policy's zone.
 */
export type Breakdown =
  | "unit"
  | "person"
  | "supplier"
  | "party"
  | "handlingUnit"
  | "cause"
  | "nature"
  | "category"
  | "severity"
  | "channel"
  | "policy"
  | "month";

/** All breakdowns, in the order of {@link Breakdown}. */
export const breakdowns: readonly Breakdown[] = [
  "unit",
  "person",
  "supplier",
  "party",
  "handlingUnit",
  "cause",
  "nature",
  "category",
  "severity",
  "channel",
  "policy",
  "month",
];

/** A complaint as one group counts it. */
export interface Slice {
  /** Null: nothing is on record to group it by, or it lies with somebody of another kind. */
  readonly key: string | null;
  readonly counted: CountedComplaint;
}

/** A complaint as each of its groups counts it. Throws `unknown-policy` where a month is asked for. */
export function slicesOf(
  by: Breakdown,
  row: LiabilityRow,
  counted: CountedComplaint,
  rules: Pick<RulesAtHand, "policies">,
): readonly Slice[] {
  switch (by) {
    case "unit":
    case "person":
    case "supplier":
      return partySlices(counted, by);
    case "party":
      return partySlices(counted, null);
    case "handlingUnit":
    case "cause":
    case "nature":
    case "category":
    case "severity":
    case "channel":
    case "policy":
    case "month":
      return keysOf(by, row, rules).map((key) => ({ key, counted }));
  }
}

/** Whether a breakdown is by who is liable. */
export function isByParty(by: Breakdown): boolean {
  return by === "unit" || by === "person" || by === "supplier" || by === "party";
}

/**
 * Each party's part; and under null what parties of other kinds hold, or the complaint in which nobody has a part, so
 * that shares, appeals, sanctions and money add up over the groups.
 */
function partySlices(counted: CountedComplaint, kind: PartyKind | null): readonly Slice[] {
  const isOfKind = (party: PartyReference): boolean => kind === null || party.kind === kind;
  const parties = partiesIn(counted);
  const ofKind = parties.filter(isOfKind);
  const slices = ofKind.map(({ kind: ofParty, id }): Slice => {
    const part = partOf(counted, (party) => party.kind === ofParty && party.id === id);
    return { key: kind === null ? `${ofParty}:${id}` : id, counted: part };
  });
  if (ofKind.length === parties.length && parties.length > 0) return slices;
  return [...slices, { key: null, counted: partOf(counted, (party) => !isOfKind(party)) }];
}

type CaseBreakdown = Exclude<Breakdown, "unit" | "person" | "supplier" | "party">;

function keysOf(
  by: CaseBreakdown,
  { circumstances, rootCauses }: LiabilityRow,
  rules: Pick<RulesAtHand, "policies">,
): readonly (string | null)[] {
  const { classification } = circumstances;
  switch (by) {
    case "handlingUnit":
      return [circumstances.handlingUnit];
    case "cause": {
      const found = new Set(rootCauses.map(({ cause }) => cause));
      return found.size > 0 ? [...found] : [classification?.cause ?? null];
    }
    case "category":
      return [categoryOf(circumstances)];
    case "nature":
    case "severity":
      return [classification?.[by] ?? null];
    case "channel":
      return [circumstances.channel];
    case "policy": {
      const ids = new Set(circumstances.policies.map(({ id }) => id));
      return ids.size > 0 ? [...ids] : [null];
    }
    case "month":
      return [monthOf(circumstances, rules)];
  }
}

function monthOf({ lodgedAt, policies }: LiabilityRow["circumstances"], rules: Pick<RulesAtHand, "policies">) {
  const [first] = policies;
  if (lodgedAt === null || first === undefined) return null;
  return monthAt(lodgedAt, policyAtHand(rules, first).timeZone);
}
