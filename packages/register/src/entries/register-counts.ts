import { compareKeys } from "@complaint-ledger/complaint";
import type { RegisterEntry } from "./register-entry.ts";

/** By what entries can be counted. */
export const registerBreakdowns = [
  "state",
  "channel",
  "category",
  "severity",
  "nature",
  "validity",
  "intakeUnit",
  "accountUnit",
  "handlingUnit",
  "handler",
  "responsibility",
  "responsibleUnit",
  "outcome",
] as const;

/** One of the {@link registerBreakdowns}. By `responsibleUnit`, an entry counts under each unit that holds a share. */
export type RegisterBreakdown = (typeof registerBreakdowns)[number];

/** How many entries have something in common. */
export interface RegisterGroup {
  /** Null: nothing is on record to group them by. */
  readonly key: string | null;
  readonly count: number;
}

/** Counts entries by group, in the order of the keys, the group without a key last. */
export function registerCounts(entries: Iterable<RegisterEntry>, by: RegisterBreakdown): readonly RegisterGroup[] {
  const counts = new Map<string | null, number>();
  for (const entry of entries) {
    for (const key of keysOf(entry, by)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([key, count]) => ({ key, count })).toSorted((a, b) => compareKeys(a.key, b.key));
}

function keysOf(entry: RegisterEntry, by: RegisterBreakdown): readonly (string | null)[] {
  if (by !== "responsibleUnit") return [entry[by]];
  return entry.responsibleUnits.length === 0 ? [null] : entry.responsibleUnits;
}
