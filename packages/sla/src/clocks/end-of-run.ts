import { findFirst, findFirstGroup } from "../history/find-first.ts";
import { epochOf } from "../time/epoch.ts";
import type { ClockEnd } from "./clock-run.ts";
import type { ClockInRun } from "./clock-in-run.ts";

/** How a clock that the fact at `start` started ended in a run; null if it runs on. */
export function endOfRun({ facts, span, rule }: ClockInRun, start: number): ClockEnd | null {
  const after = { from: start + 1, to: span.to };
  const stopped = findFirstGroup(rule.stopsOn, facts, after) ?? Number.POSITIVE_INFINITY;
  const cancelled = findFirst(rule.cancelledBy, facts, after) ?? Number.POSITIVE_INFINITY;
  const how = stopped <= cancelled ? "stopped" : "cancelled";
  const end = facts[Math.min(stopped, cancelled)];
  if (end !== undefined) return { how, at: epochOf(end.at) };
  // A run that is not the last ends with the reopening that begins the next.
  const reopening = facts[span.to];
  return reopening === undefined ? null : { how: "superseded", at: epochOf(reopening.at) };
}
