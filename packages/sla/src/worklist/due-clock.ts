import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClockIdentity, ClockRun } from "../clocks/clock-run.ts";
import { instantOf } from "../time/epoch.ts";

/** A binding clock that has started, has not ended and falls due at a known instant. */
export interface DueClock extends ClockIdentity {
  readonly complaintId: string;
  /** The last instant in time. UTC. */
  readonly dueAt: Instant;
}

/** The clock as one that is due, if it is; a breach that is excused calls for nothing any more. */
export function dueClock(complaintId: string, clockRun: ClockRun): DueClock | undefined {
  const { origin, policy, version, clock, run, advisory, waiver, end, deadline } = clockRun;
  if (advisory || waiver !== null || end !== null || deadline.dueAt === null) return undefined;
  return { complaintId, origin, policy, version, clock, run, dueAt: instantOf(deadline.dueAt) };
}
