import * as z from "zod";
import { runAt } from "../closing/run-at.ts";
import { identifier, text } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { callbackIsUnderWay } from "./callback-rules.ts";

/** Nobody could be reached, and no more is tried. */
export interface CallbackAbandoned {
  readonly callback: string;
  readonly reason: string;
}

const schema: z.ZodType<CallbackAbandoned> = z.strictObject({ callback: identifier, reason: text });

const isUnderWay: Rule<CallbackAbandoned> = ({ data, state }) => callbackIsUnderWay(data.callback, state);

/** Rule 6: an outcome callback is abandoned only after the attempts each pinned policy demands. */
const wasTriedOftenEnough: Rule<CallbackAbandoned> = ({ data, state, policies }) => {
  const callback = byId(state.callback.callbacks, data.callback);
  if (callback === undefined || callback.purpose === "progress") return [];
  const demanded = Math.max(0, ...policies.map(({ callbacks }) => callbacks.attemptsBeforeAbandoning));
  if (callback.failedAttempts >= demanded) return [];
  return [
    {
      rule: "closure",
      code: "too-few-attempts",
      field: "data.callback",
      problem: `${callback.failedAttempts} of ${demanded} failed attempts are on record`,
      remedy: "Try again, and record each attempt.",
    },
  ];
};

const followsTheAttempts = follows<CallbackAbandoned>(
  "the last failed attempt",
  ({ data, state }) => byId(state.callback.callbacks, data.callback)?.lastFailedAt,
);

/** `AbandonCallback` records `CallbackAbandoned`: when that is possible, and what it changes. */
export const abandonCallback: Step<"AbandonCallback", "CallbackAbandoned"> = defineStep({
  command: "AbandonCallback",
  event: "CallbackAbandoned",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isUnderWay, wasTriedOftenEnough, followsTheAttempts],
  evolve(draft, event) {
    const callback = byId(draft.callback.callbacks, event.data.callback);
    if (callback === undefined) return;
    callback.status = "abandoned";
    callback.endedAt = event.occurredAt;
    callback.run = runAt(draft.closing, event.occurredAt);
  },
});
