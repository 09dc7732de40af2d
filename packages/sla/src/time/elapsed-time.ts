import type { Interval } from "@complaint-ledger/working-time";
import type { KindOfTime } from "./kind-of-time.ts";
import { mergedIntervals } from "./merged-intervals.ts";

/** Time that passes day and night. It knows no calendar, so it reaches as far as instants do. */
export const elapsedTime: KindOfTime = {
  name: "elapsed",
  between: (from, to, blocked) => stretches(from, to, blocked).reduce((sum, { from, to }) => sum + to - from, 0),
  after(start, milliseconds, blocked) {
    let reached = start + milliseconds;
    for (const { from, to } of mergedIntervals(blocked)) {
      if (to <= start) continue;
      // Reaching it just where a pause begins is reaching it; nothing to count begins where counting can.
      if (reached < from || (reached === from && milliseconds > 0)) break;
      reached += to - Math.max(from, start);
    }
    return reached;
  },
  before(end, milliseconds, blocked) {
    let reached = end - milliseconds;
    for (const { from, to } of mergedIntervals(blocked).toReversed()) {
      if (from >= end) continue;
      if (reached > to || (reached === to && milliseconds > 0)) break;
      reached -= Math.min(to, end) - from;
    }
    return reached;
  },
  stretches,
};

function stretches(from: number, to: number, blocked: readonly Interval[]): readonly Interval[] {
  const open: Interval[] = [];
  let begins = from;
  for (const pause of mergedIntervals(blocked)) {
    if (pause.to <= begins) continue;
    if (pause.from >= to) break;
    if (begins < pause.from) open.push({ from: begins, to: pause.from });
    begins = pause.to;
  }
  if (begins < to) open.push({ from: begins, to });
  return open;
}
