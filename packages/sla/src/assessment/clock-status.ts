import type { EpochMilliseconds } from "@complaint-ledger/working-time";
import type { ClockRun } from "../clocks/clock-run.ts";

/** How a clock stands at an instant. */
export type ClockStatus = "notStarted" | "running" | "paused" | "met" | "breached" | "waived" | "cancelled";

/**
 * The status of a clock at `asOf`. At the due instant it is still in time, one millisecond later it is breached, whether it runs
 * or was stopped then. What ended it without a verdict undoes no breach before. An advisory clock is never breached.
 */
export function clockStatus(run: ClockRun, asOf: EpochMilliseconds): ClockStatus {
  if (run.startedAt === null) return "notStarted";
  if (isLate(run, asOf) && !run.advisory) return run.waiver !== null ? "waived" : "breached";
  if (run.end !== null) return run.end.how === "stopped" ? "met" : "cancelled";
  return run.paused.some(({ from, to }) => from <= asOf && asOf < to) ? "paused" : "running";
}

/** Whether it ended, or goes on, after it was due. */
export function isLate(run: ClockRun, asOf: EpochMilliseconds): boolean {
  const { dueAt } = run.deadline;
  return dueAt !== null && (run.end?.at ?? asOf) > dueAt;
}
