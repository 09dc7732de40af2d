import * as z from "zod";
import { medium, type Medium } from "../fields/medium.ts";
import { complainantText, identifier } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { agentIsNotHandler, callbackIsOpen } from "./callback-rules.ts";
import { callbackIn } from "./new-callback.ts";

/** What came of trying to reach the complainant; `formNotReturned` when the time to return a form that was sent is over. */
export type AttemptResult = "reached" | "noAnswer" | "refused" | "wrongContact" | "formSent" | "formNotReturned";

/** Somebody tried to call back. Every attempt is recorded, however many and however soon. */
export interface CallbackAttempted {
  readonly callback: string;
  readonly purpose: "progress" | "outcome";
  readonly medium: Medium;
  readonly result: AttemptResult;
  readonly note?: string;
}

const schema: z.ZodType<CallbackAttempted> = z.strictObject({
  callback: identifier,
  purpose: z.enum(["progress", "outcome"]),
  medium,
  result: z.enum(["reached", "noAnswer", "refused", "wrongContact", "formSent", "formNotReturned"]),
  note: z.exactOptional(complainantText),
});

const isOpen: Rule<CallbackAttempted> = ({ data, state }) => callbackIsOpen(data, state);

/** `AttemptCallback` records `CallbackAttempted`: when that is possible, and what it changes. */
export const attemptCallback: Step<"AttemptCallback", "CallbackAttempted"> = defineStep({
  command: "AttemptCallback",
  event: "CallbackAttempted",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isOpen, agentIsNotHandler],
  evolve(draft, event) {
    const callback = callbackIn(draft, event.data);
    // A form on its way has neither succeeded nor failed.
    if (event.data.result === "reached" || event.data.result === "formSent") return;
    callback.failedAttempts += 1;
    callback.lastFailedAt = event.occurredAt;
  },
});
