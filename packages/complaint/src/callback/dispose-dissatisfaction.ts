import type { Actor } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { actor } from "../fields/actor-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { isDissatisfied } from "./dissatisfaction.ts";

/** It was decided, with a reason and an approver, that nothing more follows from a dissatisfied callback. */
export interface DissatisfactionDisposed {
  readonly callback: string;
  readonly reason: string;
  readonly approvedBy: Actor;
}

const schema: z.ZodType<DissatisfactionDisposed> = z.strictObject({
  callback: identifier,
  reason: text,
  approvedBy: actor,
});

const thereIsDissatisfaction: Rule<DissatisfactionDisposed> = ({ data, state }) => {
  const callback = byId(state.callback.callbacks, data.callback);
  const stands = callback !== undefined && isDissatisfied(callback) && !callback.disposed;
  return unknownId("callback", "dissatisfied callback left open", stands, data.callback);
};

const approverIsSomebodyElse: Rule<DissatisfactionDisposed> = ({ data, context }) =>
  sameHands("data.approvedBy", { as: "approver", actor: data.approvedBy }, { as: "proposer", actor: context.actor });

const followsTheCallback = follows<DissatisfactionDisposed>(
  "the callback",
  ({ data, state }) => byId(state.callback.callbacks, data.callback)?.completedAt,
);

/** `DisposeDissatisfaction` records `DissatisfactionDisposed`: when that is possible, and what it changes. */
export const disposeDissatisfaction: Step<"DisposeDissatisfaction", "DissatisfactionDisposed"> = defineStep({
  command: "DisposeDissatisfaction",
  event: "DissatisfactionDisposed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [thereIsDissatisfaction, followsTheCallback, approverIsSomebodyElse],
  evolve(draft, event) {
    const callback = byId(draft.callback.callbacks, event.data.callback);
    if (callback !== undefined) callback.disposed = true;
  },
});
