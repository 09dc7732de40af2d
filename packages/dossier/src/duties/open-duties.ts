import type { TrailedCallbackWithSequel } from "@complaint-ledger/callbacks";
import type { ComplaintEvent } from "@complaint-ledger/complaint";
import { replay, type Instant } from "@complaint-ledger/event-sourcing";
import type { ClockAssessment } from "@complaint-ledger/sla";
import { dutyRegister, type Duty } from "./duty-register.ts";
import { dutyKinds, type OpenDuty } from "./open-duty.ts";

/** What a complaint's open duties follow from. */
export interface DutiesOf {
  readonly events: readonly ComplaintEvent[];
  readonly clocks: readonly ClockAssessment[];
  readonly callbacks: readonly TrailedCallbackWithSequel[];
  /** UTC. */
  readonly asOf: Instant;
}

/** What is still to be done at an instant: what is due first at the top, what has no date last. */
export function openDuties({ events, clocks, callbacks, asOf }: DutiesOf): readonly OpenDuty[] {
  const recorded = replay(dutyRegister, events);
  return [...recorded, ...clocks.map(dutyOfClock), ...callbacks.map(dutyOfCallback)]
    .filter(({ open }) => open)
    .map(({ duty, of, owedBy, dueAt }) => ({ duty, of, owedBy, dueAt, overdue: dueAt !== null && dueAt < asOf }))
    .sort(dueFirst);
}

function dutyOfClock({ clock, dueAt, startedAt, stoppedAt, advisory, status }: ClockAssessment): Duty {
  const runs = startedAt !== null && stoppedAt === null && status !== "cancelled";
  return { duty: "clock", of: clock, owedBy: null, dueAt, open: runs && !advisory };
}

/** A reopening alone settles no dissatisfaction. */
function dutyOfCallback({ callback, followed }: TrailedCallbackWithSequel): Duty {
  const open = followed?.kind === "nothingYet" || followed?.kind === "reopened";
  return { duty: "dissatisfaction", of: callback, owedBy: null, dueAt: null, open };
}

function dueFirst(a: OpenDuty, b: OpenDuty): number {
  if (a.dueAt !== b.dueAt) {
    if (a.dueAt === null || b.dueAt === null) return a.dueAt === null ? 1 : -1;
    return a.dueAt < b.dueAt ? -1 : 1;
  }
  return dutyKinds.indexOf(a.duty) - dutyKinds.indexOf(b.duty);
}
