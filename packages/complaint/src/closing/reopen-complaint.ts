import * as z from "zod";
import { isDissatisfied } from "../callback/dissatisfaction.ts";
import { complainantText, identifier } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** A closed complaint is handled again, in a new run. */
export interface ComplaintReopened {
  readonly reason: string;
  /** Id of the callback whose dissatisfaction led to it. */
  readonly callback?: string;
}

const schema: z.ZodType<ComplaintReopened> = z.strictObject({
  reason: complainantText,
  callback: z.exactOptional(identifier),
});

const callbackFoundDissatisfaction: Rule<ComplaintReopened> = ({ data, state }) => {
  if (data.callback === undefined) return [];
  const callback = byId(state.callback.callbacks, data.callback);
  const isOne = callback !== undefined && isDissatisfied(callback);
  return unknownId("callback", "dissatisfied callback", isOne, data.callback);
};

const followsTheClosing = follows<ComplaintReopened>("the closing", ({ state }) => state.closing.closed?.at);

const followsTheCallback = follows<ComplaintReopened>(
  "the callback that led to it",
  ({ data, state }) => byId(state.callback.callbacks, data.callback ?? "")?.completedAt,
);

/** `ReopenComplaint` records `ComplaintReopened`: when that is possible, and what it changes. */
export const reopenComplaint: Step<"ReopenComplaint", "ComplaintReopened"> = defineStep({
  command: "ReopenComplaint",
  event: "ComplaintReopened",
  version: 1,
  phases: ["closed"],
  schema,
  rules: [callbackFoundDissatisfaction, followsTheClosing, followsTheCallback],
  evolve(draft, event) {
    draft.phase = "open";
    draft.closing.closed = null;
    draft.closing.reopenings += 1;
    draft.closing.reopenedAt.push(event.occurredAt);
    // What was entered before the reopening and happened after it belongs to the new run; what happened in the same
    // moment, in the order recorded, to the former.
    for (const reply of draft.resolution.replies) if (reply.at > event.occurredAt) reply.run += 1;
    for (const callback of draft.callback.callbacks) {
      if (callback.endedAt !== null && callback.endedAt > event.occurredAt) callback.run += 1;
    }
    // A withdrawal or a refusal to handle ended the former run; the new one begins without either.
    draft.intake.withdrawn = null;
    if (draft.intake.acceptance?.accepted === false) draft.intake.acceptance = null;
  },
});
