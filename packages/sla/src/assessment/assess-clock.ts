import type { EpochMilliseconds, Interval } from "@complaint-ledger/working-time";
import type { ClockRun } from "../clocks/clock-run.ts";
import type { ExtensionFact, WaiverFact } from "../facts/fact.ts";
import { instantOf } from "../time/epoch.ts";
import { mergedIntervals } from "../time/merged-intervals.ts";
import type { ClockAssessment, Extension, Segment, Waiver } from "./clock-assessment.ts";
import { clockStatus } from "./clock-status.ts";

/** What a run of a clock amounts to at `asOf`. */
export function assessClock(run: ClockRun, asOf: EpochMilliseconds): ClockAssessment {
  const { origin, policy, version, clock, advisory, startedAt, end, deadline } = run;
  const { dueAt, warnings, provisional } = deadline;
  return {
    origin,
    policy,
    version,
    clock,
    run: run.run,
    status: clockStatus(run, asOf),
    advisory,
    startedAt: startedAt === null ? null : instantOf(startedAt),
    dueAt: dueAt === null ? null : instantOf(dueAt),
    stoppedAt: end === null ? null : instantOf(end.at),
    kindOfTime: run.kind.name,
    elapsedWorking: elapsedOf(run, asOf),
    remainingWorking: remainingOf(run, asOf),
    overrun: dueAt === null ? 0 : Math.max(0, (end?.at ?? asOf) - dueAt),
    warningsAt: warnings.map(instantOf),
    ...(provisional ? { provisional: true } : {}),
    segments: segmentsOf(run, asOf),
    extensions: run.extensions.map((fact) => extensionOf(fact, deadline.tooLate)),
    waiver: run.waiver === null ? null : waiverOf(run.waiver),
  };
}

function extensionOf(fact: ExtensionFact, tooLate: readonly ExtensionFact[]): Extension {
  const { by, at, reason, approvedBy = null } = fact;
  return { by, at, reason, approvedBy, tooLate: tooLate.includes(fact) };
}

function waiverOf({ at, reason, approvedBy }: WaiverFact): Waiver {
  return { at, reason, approvedBy };
}

/** Time of the clock's own kind from its start to its end, or to `asOf`. Milliseconds. */
export function elapsedOf(run: ClockRun, asOf: EpochMilliseconds): number {
  const { startedAt, end, kind } = run;
  if (startedAt === null) return 0;
  return kind.between(startedAt, Math.max(startedAt, end?.at ?? asOf), blockedOf(run));
}

function remainingOf(run: ClockRun, asOf: EpochMilliseconds): number {
  const { end, deadline, kind } = run;
  if (end !== null) return 0;
  if (deadline.dueAt === null) return deadline.left ?? 0;
  return asOf < deadline.dueAt ? kind.between(asOf, deadline.dueAt, blockedOf(run)) : 0;
}

function segmentsOf(run: ClockRun, asOf: EpochMilliseconds): readonly Segment[] {
  const { startedAt, end, kind, paused, closed } = run;
  if (startedAt === null) return [];
  const until = Math.max(startedAt, end?.at ?? asOf);
  const within = (kind: Segment["kind"], intervals: readonly Interval[]): readonly Segment[] =>
    mergedIntervals(intervals)
      .map(({ from, to }) => ({ from: Math.max(from, startedAt), to: Math.min(to, until) }))
      .filter(({ from, to }) => from < to)
      .map(({ from, to }) => ({ kind, from: instantOf(from), to: instantOf(to), ms: to - from }));
  return [
    ...within("working", kind.stretches(startedAt, until, blockedOf(run))),
    ...within("paused", paused),
    ...within("closed", closed),
  ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function blockedOf({ paused, closed }: ClockRun): readonly Interval[] {
  return [...paused, ...closed];
}
