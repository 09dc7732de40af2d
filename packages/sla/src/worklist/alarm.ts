import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClockIdentity, ClockRun } from "../clocks/clock-run.ts";
import { epochOf, instantOf } from "../time/epoch.ts";
import { dueClock, type DueClock } from "./due-clock.ts";

/** An instant at which somebody has to be told something about a clock. */
export interface Alarm extends ClockIdentity {
  /** Made of complaint, clock, run, kind and instant: a worker that keeps it raises no alarm twice. */
  readonly id: string;
  readonly complaintId: string;
  /** A warning is reached; or the clock is breached, one millisecond after its due instant. */
  readonly kind: "warning" | "breach";
  /** UTC. */
  readonly at: Instant;
}

/** Every alarm of a clock, if it is due. */
export function alarmsOf(complaintId: string, run: ClockRun): readonly Alarm[] {
  const clock = dueClock(complaintId, run);
  if (clock === undefined) return [];
  const warnings = new Set(run.deadline.warnings.map(instantOf));
  return [
    ...Array.from(warnings, (at) => alarm(clock, "warning", at)),
    alarm(clock, "breach", instantOf(epochOf(clock.dueAt) + 1)),
  ];
}

function alarm(due: DueClock, kind: Alarm["kind"], at: Instant): Alarm {
  const { complaintId, origin, policy, version, clock, run } = due;
  const id = JSON.stringify([complaintId, origin, policy, clock, run, kind, at]);
  return { id, complaintId, origin, policy, version, clock, run, kind, at };
}
