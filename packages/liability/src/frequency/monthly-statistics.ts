import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import { monthAt } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { standingFindingOf } from "../findings/superseding.ts";
import { correctiveActionFigures, type CorrectiveActionFigures } from "./corrective-actions.ts";
import { matterOf, type Matter } from "./matter-of.ts";
import { assertMonth, type Month } from "./month.ts";

/** Which month, and from where in time. */
export interface MonthOptions {
  /** The instant up to which the rows were folded. UTC. */
  readonly asOf: Instant;
  /** What was known of it by when, if the rows were folded so. UTC. */
  readonly knownAt?: Instant | undefined;
  /** Of the zone, like `2024-03`. */
  readonly month: Month;
  /** IANA zone. */
  readonly timeZone: string;
}

/** The periodic statistics before a review meeting: on cases of quality, and on the others. */
export interface MonthlyStatistics {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  readonly month: Month;
  readonly timeZone: string;
  /** Complaints lodged in the month. */
  readonly lodged: number;
  /** Those of them that are closed. */
  readonly closed: number;
  readonly byMatter: Readonly<Record<Matter, number>>;
  readonly byNature: readonly CountByKey[];
  /** By each unit that holds a share of the fault; null: no unit was found liable. */
  readonly byResponsibleUnit: readonly CountByKey[];
  readonly correctiveActions: CorrectiveActionFigures;
}

/** How many of the month's complaints; in the order of keys, null last. */
export interface CountByKey {
  readonly key: string | null;
  readonly count: number;
}

/**
 * What the quality department reports on cases of quality, and the other units on the rest (3.4.2, 3.4.3,
 * 定期制作客户抱怨案件之统计报告). Throws `invalid-instant`, `invalid-month`, and `invalid-calendar` for an unknown zone.
 *
 * @example
 * monthlyStatistics(rows.values(), { asOf, month: "2024-03", timeZone: "Asia/Shanghai" }).byMatter.quality;
 */
export function monthlyStatistics(rows: Iterable<LiabilityRow>, options: MonthOptions): MonthlyStatistics {
  assertViewpoint(options);
  assertMonth("month", options.month);
  const { asOf, knownAt, month, timeZone } = options;
  const all = [...rows];
  const lodged = all.filter(
    ({ circumstances: { lodgedAt } }) => lodgedAt !== null && monthAt(lodgedAt, timeZone) === month,
  );
  const byMatter: Record<Matter, number> = { quality: 0, other: 0, unclassified: 0 };
  for (const row of lodged) byMatter[matterOf(row)] += 1;
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    month,
    timeZone,
    lodged: lodged.length,
    closed: lodged.filter(({ circumstances: { phase } }) => phase === "closed").length,
    byMatter,
    byNature: countedBy(lodged, ({ circumstances: { classification } }) => [classification?.nature ?? null]),
    byResponsibleUnit: countedBy(lodged, responsibleUnits),
    correctiveActions: correctiveActionFigures(all, options),
  };
}

function responsibleUnits(row: LiabilityRow): readonly (string | null)[] {
  const parties = standingFindingOf(row)?.parties ?? [];
  const units = parties.filter(({ kind }) => kind === "unit").map(({ id }) => id);
  return units.length === 0 ? [null] : [...new Set(units)];
}

function countedBy(
  rows: readonly LiabilityRow[],
  keysOf: (row: LiabilityRow) => readonly (string | null)[],
): readonly CountByKey[] {
  const counts = new Map<string | null, number>();
  for (const key of rows.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Array.from(counts, ([key, count]) => ({ key, count })).toSorted((a, b) => compareKeys(a.key, b.key));
}
