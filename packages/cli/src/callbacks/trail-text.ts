import type { CallbackFact, CallbackTrail, WhatFollowed } from "@complaint-ledger/callbacks";
import type { Viewpoint } from "@complaint-ledger/event-sourcing";
import { actorText } from "../text/actor-text.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { words } from "../text/words.ts";
import { seenText } from "../text/seen-text.ts";

/** The trail of one complaint for people: each callback with its steps in the order of record, and what followed. */
export function* trailText(
  { complaintId, callbacks }: CallbackTrail,
  viewpoint: Viewpoint & { readonly asOf: string },
  time: TimeText,
): Generator<string> {
  for (const { callback, purpose, status, steps, followed } of callbacks) {
    yield `Callback ${printable(callback)} (${purpose ?? "purpose not on record"}): ${status}\n`;
    for (const step of steps) yield* stepText(step, time);
    if (followed !== null) yield `  what followed: ${printable(followedText(followed, time))}\n`;
    yield "\n";
  }
  const steps = callbacks.reduce((count, callback) => count + callback.steps.length, 0);
  yield `${callbacks.length} callbacks of complaint ${printable(complaintId)} in ${steps} steps, ${seenText(viewpoint, time)}\n`;
}

function* stepText(step: CallbackFact, time: TimeText): Generator<string> {
  yield `  ${time(step.at)}  ${printable(headlineOf(step, time))}, by ${printable(actorText(step.by))}, recorded ${time(step.recordedAt)}\n`;
  for (const detail of detailsOf(step, time)) yield `      ${printable(detail)}\n`;
}

function headlineOf(step: CallbackFact, time: TimeText): string {
  switch (step.event) {
    case "CallbackScheduled":
      return `planned for ${time(step.data.plannedFor)} through ${words(step.data.medium)}`;
    case "CallbackAttempted":
      return `tried through ${words(step.data.medium)}: ${words(step.data.result)}`;
    case "CallbackCompleted": {
      const { medium, satisfaction, record } = step.data;
      return `completed through ${words(medium)}: ${satisfaction}, record ${words(record)}`;
    }
    case "CallbackAbandoned":
      return `abandoned: ${step.data.reason}`;
    case "DissatisfactionDisposed":
      return `disposed of: ${step.data.reason}`;
  }
}

function* detailsOf(step: CallbackFact, time: TimeText): Generator<string> {
  if (step.event === "CallbackScheduled" && step.data.agent !== undefined) yield `to be called by ${step.data.agent}`;
  if (step.event === "CallbackAttempted" && step.data.note !== undefined) yield `note: ${step.data.note}`;
  if (step.event === "DissatisfactionDisposed") yield `approved by ${actorText(step.data.approvedBy)}`;
  if (step.event !== "CallbackCompleted") return;
  const { questionnaire, answers = [], contradiction, remarks, signedAt } = step.data;
  if (questionnaire !== undefined) yield `asked: ${questionnaire.id} version ${questionnaire.version}`;
  for (const { question, option, text } of answers) {
    yield `${question}: ${[option, text].filter((part) => part !== undefined).join(" – ")}`;
  }
  if (contradiction !== undefined) yield `contradiction: ${contradiction}`;
  if (remarks !== undefined) yield `remarks: ${remarks}`;
  if (signedAt !== undefined) yield `signed at ${time(signedAt)}`;
}

function followedText(followed: WhatFollowed, time: TimeText): string {
  switch (followed.kind) {
    case "newSolution":
      return `a new solution, ${followed.remedy}, carried out at ${time(followed.executedAt)} and called back in ${followed.callback}`;
    case "disposed":
      return `it was disposed of at ${time(followed.at)}, by ${actorText(followed.by)}, approved by ${actorText(followed.approvedBy)}: ${followed.reason}`;
    case "reopened":
      return `the complaint was reopened at ${time(followed.at)}, and still waits for a new solution or a disposal`;
    case "nothingYet":
      return "nothing yet";
  }
}
