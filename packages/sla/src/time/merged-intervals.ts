import type { Interval } from "@complaint-ledger/working-time";

/** The same stretches in order, overlapping and touching ones as one, empty ones left out. */
export function mergedIntervals(intervals: readonly Interval[]): readonly Interval[] {
  if (intervals.length === 0) return intervals;
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (from >= to) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
