import { categoryOf, compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import { monthAt } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { monthAfter, type Month } from "./month.ts";

/** What makes complaints the same complaint. `item` and `reference` are by number; `cause` as found, else as classified. */
export type SameIn = "class" | "category" | "cause" | "nature" | "item" | "reference" | "complainant";

/** What complaints can be the same in, in the order of {@link SameIn}. */
export const sameIns: readonly SameIn[] = ["class", "category", "cause", "nature", "item", "reference", "complainant"];

/** What is counted, by whose months, and from where in time. */
export interface FrequencyOptions {
  /** The instant up to which the rows were folded. UTC. */
  readonly asOf: Instant;
  /** What was known of it by when, if the rows were folded so. UTC. */
  readonly knownAt?: Instant | undefined;
  readonly of: SameIn;
  /** IANA zone whose months are counted. */
  readonly timeZone: string;
}

/** How often the same complaint was lodged in each month. */
export interface FrequencyReport {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  readonly of: SameIn;
  readonly timeZone: string;
  /** Complaints lodged by `asOf`, each counted once here. */
  readonly complaints: number;
  /** Every month from that of the first lodging to that of `asOf`, which may not be over. */
  readonly months: readonly Month[];
  /** In the order of their keys, those without a key last. */
  readonly series: readonly FrequencySeries[];
}

/** How often one complaint was lodged. */
export interface FrequencySeries {
  /** Null: nothing is on record to tell it by. */
  readonly key: string | null;
  readonly total: number;
  /** One for each of the report's months. */
  readonly counts: readonly MonthlyCount[];
}

/** The complaints of one month. */
export interface MonthlyCount {
  readonly month: Month;
  readonly count: number;
  /** More, or fewer if negative, than in the month before; null for the first month. */
  readonly change: number | null;
}

/**
 * How often the same complaint was lodged in each month (同样之抱怨在同一期间内所发生的频率). One about several items, or from
 * several causes, counts under each. Throws `invalid-instant`, and `invalid-calendar` for an unknown zone.
 *
 * @example
 * complaintFrequency(rows.values(), { asOf, of: "category", timeZone: "Asia/Shanghai" }).series;
 */
export function complaintFrequency(rows: Iterable<LiabilityRow>, options: FrequencyOptions): FrequencyReport {
  assertViewpoint(options);
  const { asOf, knownAt, of, timeZone } = options;
  const series = new Map<string | null, Map<Month, number>>();
  const last = monthAt(asOf, timeZone);
  let first = last;
  let complaints = 0;
  for (const row of rows) {
    const { lodgedAt } = row.circumstances;
    if (lodgedAt === null || lodgedAt > asOf) continue;
    complaints += 1;
    const month = monthAt(lodgedAt, timeZone);
    if (month < first) first = month;
    for (const key of keysOf(of, row)) {
      const counts = series.get(key) ?? new Map<Month, number>();
      series.set(key, counts);
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  const months = complaints === 0 ? [] : monthsBetween(first, last);
  // Most complaints come in few months; what is the same for all of them is there once.
  const quiet = months.map((month, i): MonthlyCount => ({ month, count: 0, change: i === 0 ? null : 0 }));
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    of,
    timeZone,
    complaints,
    months,
    series: Array.from(
      [...series].toSorted(([a], [b]) => compareKeys(a, b)),
      ([key, counts]) => seriesOf(key, counts, quiet),
    ),
  };
}

function keysOf(of: SameIn, { circumstances, rootCauses, lodging }: LiabilityRow): readonly (string | null)[] {
  const { classification } = circumstances;
  switch (of) {
    case "class":
    case "nature":
      return [classification?.[of] ?? null];
    case "category":
      return [categoryOf(circumstances)];
    case "cause":
      return eachOnce(rootCauses.map(({ cause }) => cause)) ?? [classification?.cause ?? null];
    case "item":
      return eachOnce(lodging?.itemNumbers ?? []) ?? [null];
    case "reference":
      return eachOnce(lodging?.references ?? []) ?? [null];
    case "complainant":
      return [lodging?.complainant ?? null];
  }
}

function eachOnce(keys: readonly string[]): readonly string[] | undefined {
  return keys.length === 0 ? undefined : [...new Set(keys)];
}

function monthsBetween(first: Month, last: Month): readonly Month[] {
  const months = [first];
  for (let month = first; month < last;) {
    month = monthAfter(month);
    months.push(month);
  }
  return months;
}

/** The series of `key`; `quiet` has each month as it is without a complaint in it or before. */
function seriesOf(
  key: string | null,
  counts: ReadonlyMap<Month, number>,
  quiet: readonly MonthlyCount[],
): FrequencySeries {
  let before = 0;
  return {
    key,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    counts: quiet.map((none) => {
      const count = counts.get(none.month) ?? 0;
      const change = none.change === null ? null : count - before;
      before = count;
      return count === 0 && change === none.change ? none : { month: none.month, count, change };
    }),
  };
}
