import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { roundTogether } from "../shares/round-together.ts";
import { isByParty, slicesOf, type Breakdown } from "./breakdown.ts";
import { countedComplaint } from "./counted-complaint.ts";
import type { LiabilityFigures } from "./liability-figures.ts";
import { newLiabilityTally, type LiabilityTally } from "./liability-tally.ts";

/** What a report is about. The rows are folded up to the same viewpoint. */
export interface ReportOptions {
  /** UTC. */
  readonly asOf: Instant;
  /** UTC. */
  readonly knownAt?: Instant | undefined;
  readonly by?: Breakdown | undefined;
  /** Every version that a complaint is pinned to; only months are told by them. */
  readonly policies?: RulesAtHand["policies"] | undefined;
}

/** Figures on all complaints lodged, and on each group of them. */
export interface LiabilityReport {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  readonly by: Breakdown | null;
  readonly totals: LiabilityFigures;
  /** In the order of their keys, the one without a key last; empty without a breakdown. */
  readonly groups: readonly LiabilityGroup[];
}

/** Figures on a group of complaints. */
export interface LiabilityGroup extends LiabilityFigures {
  /** Null: nothing is on record to group by; by party, what lies with others or with nobody. */
  readonly key: string | null;
  /**
   * By party, the fault it holds, in thousandths of complaints: over all groups these add up to a thousand times
   * `totals.withShares`. Null in other breakdowns.
   */
  readonly heldPermille: number | null;
}

/**
 * Who was found liable, how often and how much, with appeals, sanctions and recovered losses.
 *
 * By party, a complaint counts in the group of each party that has a part in it, there with that party's share, appeals,
 * sanctions and recoveries. By cause and by policy it counts under each of its causes and policies. Shares are added up
 * exactly and rounded last, all groups together by largest remainder, so that they add up.
 *
 * Throws `invalid-instant`, and `unknown-policy` for months.
 *
 * @example
 * const { totals, groups } = liabilityReport(rows.values(), { asOf, by: "unit" });
 */
export function liabilityReport(rows: Iterable<LiabilityRow>, options: ReportOptions): LiabilityReport {
  assertViewpoint(options);
  const { asOf, knownAt, by, policies = [] } = options;
  const all = newLiabilityTally();
  const groups = new Map<string | null, LiabilityTally>();
  for (const row of rows) {
    if (row.circumstances.lodgedAt === null) continue;
    const counted = countedComplaint(row);
    all.add(counted);
    if (by === undefined) continue;
    for (const { key, counted: part } of slicesOf(by, row, counted, { policies })) {
      const group = groups.get(key) ?? newLiabilityTally();
      groups.set(key, group);
      group.add(part);
    }
  }
  const [ownPermille = 0] = roundTogether([all.own()]);
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    by: by ?? null,
    totals: all.figures(ownPermille),
    groups:
      by === undefined
        ? []
        : groupFigures(
            [...groups].toSorted(([a], [b]) => compareKeys(a, b)),
            isByParty(by),
          ),
  };
}

type KeyedTally = readonly [key: string | null, tally: LiabilityTally];

function groupFigures(groups: readonly KeyedTally[], byParty: boolean): readonly LiabilityGroup[] {
  const own = roundTogether(groups.map(([, tally]) => tally.own()));
  const held = byParty ? roundTogether(groups.map(([, tally]) => tally.held())) : [];
  return groups.map(([key, tally], i) => ({ key, heldPermille: held[i] ?? null, ...tally.figures(own[i] ?? 0) }));
}
