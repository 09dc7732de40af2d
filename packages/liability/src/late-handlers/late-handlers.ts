import {
  compareKeys,
  isSameParty,
  responsibilityOf,
  type PartyReference,
  type Responsibility,
} from "@complaint-ledger/complaint";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { standingFindingOf } from "../findings/superseding.ts";

/** A clock that was overrun, as another read model found it. */
export interface LateHandling {
  readonly complaintId: string;
  /** Pseudonymous id of who handled it; null if nobody had been named. */
  readonly handler: string | null;
  /** The handling unit. */
  readonly unit: string | null;
  /** Null for what was promised. */
  readonly policy: string | null;
  readonly clock: string;
  /** How late, in time of the clock's own kind. Milliseconds. */
  readonly overrun: number;
}

/** Somebody under whose hands complaints were late. */
export interface LateHandler extends Pick<PartyReference, "id"> {
  readonly kind: "person" | "unit";
  readonly complaints: readonly DelayedComplaint[];
}

/** A complaint that was late, beside what was found of it. */
export interface DelayedComplaint {
  readonly complaintId: string;
  readonly clocks: readonly Pick<LateHandling, "policy" | "clock" | "overrun">[];
  /** The finding that stands; delay is our own fault as well, whatever it says. */
  readonly finding: string | null;
  readonly responsibility: Responsibility | null;
  /** Ids of the sanctions proposed against this handler for having delayed the handling. */
  readonly sanctions: readonly string[];
}

/**
 * Who delayed the handling, persons first, then units, each in the order of their ids, with the complaints in that of
 * theirs: the express procedure holds them liable too (连带责任). Takes what was overdue as another read model found it.
 *
 * @example
 * lateHandlers(rows.values(), overdue).filter(({ complaints }) => complaints.some(({ sanctions }) => sanctions.length === 0));
 */
export function lateHandlers(rows: Iterable<LiabilityRow>, overdue: readonly LateHandling[]): readonly LateHandler[] {
  const byComplaint = new Map(Array.from(rows, (row) => [row.complaintId, row]));
  return (["person", "unit"] as const).flatMap((kind) => {
    const delays = overdue.flatMap((late) => {
      const id = kind === "person" ? late.handler : late.unit;
      return id === null ? [] : [{ id, late }];
    });
    return grouped(delays, ({ id }) => id).map(([id, ofOne]): LateHandler => ({
      kind,
      id,
      complaints: grouped(ofOne, ({ late }) => late.complaintId).map(([complaintId, clocks]) =>
        delayed(
          complaintId,
          { kind, id },
          byComplaint.get(complaintId),
          clocks.map(({ late }) => late),
        ),
      ),
    }));
  });
}

function delayed(
  complaintId: string,
  handler: PartyReference,
  row: LiabilityRow | undefined,
  clocks: readonly LateHandling[],
): DelayedComplaint {
  const finding = row === undefined ? null : standingFindingOf(row);
  return {
    complaintId,
    clocks: clocks.map(({ policy, clock, overrun }) => ({ policy, clock, overrun })),
    finding: finding?.finding ?? null,
    responsibility: finding === null ? null : responsibilityOf(finding.parties),
    sanctions: (row?.sanctions ?? [])
      .filter(({ role, against }) => role === "delayedHandling" && isSameParty(against, handler))
      .map(({ sanction }) => sanction),
  };
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [key: string, items: readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].toSorted(([a], [b]) => compareKeys(a, b));
}
