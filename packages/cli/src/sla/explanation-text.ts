import type { ClockAssessment, ComplaintAssessment, Segment } from "@complaint-ledger/sla";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { words } from "../text/words.ts";
import { durationText } from "./duration-text.ts";
import { notReckonableText } from "./not-reckonable-text.ts";

/** Why a complaint stands as it does: each clock with its verdict and the stretches it was computed from, in words. */
export function* explanationText(
  { complaintId, status, clocks, notReckonable }: ComplaintAssessment,
  time: TimeText,
): Generator<string> {
  const why =
    status === "notReckonable"
      ? "which of its binding clocks is the worst cannot be said"
      : "that is its worst binding clock that started";
  yield `Complaint ${printable(complaintId)} stands as ${words(status)}: ${why}.\n`;
  for (const clock of clocks) yield* clockText(clock, time);
  yield* notReckonableText(notReckonable.map((clock) => ({ complaintId, ...clock })));
  if (clocks.length + notReckonable.length === 0)
    yield "No policy it is pinned to has a clock that applies to it, and nothing was promised.\n";
}

function* clockText(clock: ClockAssessment, time: TimeText): Generator<string> {
  const { status, advisory, startedAt, dueAt, stoppedAt, elapsedWorking, remainingWorking, overrun, segments } = clock;
  yield `\n${nameOf(clock)}: ${words(status)}${advisory ? " (advisory: measured, never breached)" : ""}\n`;
  if (startedAt === null) {
    yield "  nothing has started it\n";
    return;
  }
  yield `  started      ${time(startedAt)}\n`;
  yield `  due          ${dueAt === null ? "unknown: it stands still, and nobody has said until when" : time(dueAt)}\n`;
  yield `  ended        ${stoppedAt === null ? "not yet" : time(stoppedAt)}\n`;
  yield `  counted      ${durationText(elapsedWorking)}\n`;
  if (remainingWorking > 0) yield `  remaining    ${durationText(remainingWorking)}\n`;
  if (overrun > 0) yield `  late by      ${durationText(overrun)}\n`;
  if (clock.provisional === true) yield "  provisional  it rests on a year whose holidays are not announced yet\n";
  for (const segment of segments) yield `    ${segmentText(segment, time)}\n`;
}

function nameOf({ origin, policy, version, clock, run }: ClockAssessment): string {
  const of = origin === "policy" ? `Clock ${clock} of ${policy} version ${version}` : `Promise ${clock} (${origin})`;
  return run === 0 ? of : `${of}, after reopening ${run}`;
}

const kinds: Readonly<Record<Segment["kind"], string>> = {
  working: "counts ",
  paused: "paused ",
  closed: "closed ",
};

function segmentText({ kind, from, to, ms }: Segment, time: TimeText): string {
  return `${kinds[kind]} ${time(from)} to ${time(to)}, ${durationText(ms)}`;
}
