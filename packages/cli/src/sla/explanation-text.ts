import { findPolicy, type HandlingPolicy } from "@complaint-ledger/policy";
import type { ClockAssessment, ComplaintAssessment, Extension, Segment, Waiver } from "@complaint-ledger/sla";
import { actorText } from "../text/actor-text.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { words } from "../text/words.ts";
import { namedDurationText } from "./duration-text.ts";
import { lengthText, limitText } from "./limit-text.ts";
import { notReckonableText } from "./not-reckonable-text.ts";
import { standingText } from "./standing-text.ts";

/**
 * Why a complaint stands as it does: each clock with its verdict, its limit and what changed it, and the stretches it was
 * computed from, in words.
 */
export function* explanationText(
  { complaintId, status, clocks, notReckonable }: ComplaintAssessment,
  policies: readonly HandlingPolicy[],
  time: TimeText,
): Generator<string> {
  const why =
    status === "notReckonable"
      ? "which of its binding clocks is the worst cannot be said"
      : "that is its worst binding clock that started";
  yield `Complaint ${printable(complaintId)} stands as ${words(status)}: ${why}.\n`;
  for (const clock of clocks) yield* clockText(clock, policies, time);
  yield* notReckonableText(notReckonable.map((clock) => ({ complaintId, ...clock })));
  if (clocks.length + notReckonable.length === 0)
    yield "No policy it is pinned to has a clock that applies to it, and nothing was promised.\n";
}

function* clockText(clock: ClockAssessment, policies: readonly HandlingPolicy[], time: TimeText): Generator<string> {
  const { advisory, startedAt, dueAt, stoppedAt, elapsedWorking, remainingWorking, overrun, kindOfTime } = clock;
  yield `\n${nameOf(clock)}: ${standingText(clock)}\n`;
  yield* ruleText(clock, policies);
  for (const extension of clock.extensions) yield row("extended", extensionText(extension, time));
  if (clock.waiver !== null) yield row("waived", waiverText(clock.waiver, time));
  if (startedAt === null) {
    yield "  nothing has started it\n";
    return;
  }
  yield row("started", time(startedAt));
  yield row("due", dueAt === null ? "unknown: it stands still, and nobody has said until when" : time(dueAt));
  yield row("ended", stoppedAt === null ? "not yet" : time(stoppedAt));
  yield row("counted", namedDurationText(elapsedWorking, kindOfTime));
  if (remainingWorking > 0) yield row("remaining", namedDurationText(remainingWorking, kindOfTime));
  if (overrun > 0) yield row(advisory ? "beyond" : "late by", namedDurationText(overrun, "elapsed"));
  if (clock.provisional === true) yield row("provisional", "it rests on a year whose holidays are not announced yet");
  for (const segment of clock.segments) yield `    ${segmentText(segment, clock, time)}\n`;
}

/** What a policy says of the clock; nothing of what was promised. */
function* ruleText(
  { policy, version, clock }: ClockAssessment,
  policies: readonly HandlingPolicy[],
): Generator<string> {
  if (policy === null || version === null) return;
  const { clocks = [], calendar } = findPolicy(policies, { id: policy, version }) ?? {};
  const rule = clocks.find(({ id }) => id === clock);
  if (rule === undefined) return;
  yield row("title", printable(rule.title.en));
  yield row("limit", limitText(rule));
  if (calendar !== undefined) yield row("calendar", printable(`${calendar.id}@${calendar.version}`));
}

function extensionText({ by, at, approvedBy, reason, tooLate }: Extension, time: TimeText): string {
  const approval = approvedBy === null ? "nobody's approval is asked" : `approved by ${actorText(approvedBy)}`;
  const late = tooLate ? "; given when it was due already, so it adds nothing" : "";
  return printable(`by ${lengthText(by)}, ${time(at)}, ${approval}: ${reason}${late}`);
}

function waiverText({ at, approvedBy, reason }: Waiver, time: TimeText): string {
  return printable(`${time(at)}, approved by ${actorText(approvedBy)}: ${reason}`);
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(12)} ${value}\n`;
}

function nameOf({ origin, policy, version, clock, run }: ClockAssessment): string {
  const of = origin === "policy" ? `Clock ${clock} of ${policy} version ${version}` : `Promise ${clock} (${origin})`;
  return printable(run === 0 ? of : `${of}, after reopening ${run}`);
}

const kinds: Readonly<Record<Segment["kind"], string>> = {
  working: "counts ",
  paused: "paused ",
  closed: "closed ",
};

/** A stretch that counts is of the clock's own kind of time; any other passes day and night. */
function segmentText({ kind, from, to, ms }: Segment, { kindOfTime }: ClockAssessment, time: TimeText): string {
  const duration = namedDurationText(ms, kind === "working" ? kindOfTime : "elapsed");
  return `${kinds[kind]} ${time(from)} to ${time(to)}, ${duration}`;
}
