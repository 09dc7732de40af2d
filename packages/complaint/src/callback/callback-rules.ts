import { sameHands } from "../rules/separation-of-duties.ts";
import { byId, unknownId } from "../rules/identity.ts";
import type { Attempt } from "../step.ts";
import type { ComplaintState } from "../state.ts";
import type { Violation } from "../violation.ts";
import type { Callback } from "./state.ts";

/** What every step on a callback names. */
export interface OnCallback {
  readonly callback: string;
  readonly purpose: Callback["purpose"];
}

/** Refuses a step on a callback that has ended, or that has another purpose than said. An unknown id begins a new one. */
export function callbackIsOpen(data: OnCallback, state: ComplaintState): readonly Violation[] {
  const callback = byId(state.callback.callbacks, data.callback);
  if (callback === undefined) return [];
  if (callback.status !== "scheduled") return [ended(callback)];
  if (callback.purpose === data.purpose) return [];
  return [
    {
      rule: "identity",
      code: "callback-purpose",
      field: "data.purpose",
      problem: `callback ${callback.id} has the purpose ${callback.purpose}`,
      remedy: "Name the purpose it was scheduled for, or use an id of its own.",
    },
  ];
}

/** Refuses a step on a callback that does not exist or has ended. */
export function callbackIsUnderWay(id: string, state: ComplaintState): readonly Violation[] {
  const callback = byId(state.callback.callbacks, id);
  if (callback === undefined) return unknownId("callback", "callback", false, id);
  return callback.status === "scheduled" ? [] : [ended(callback)];
}

function ended({ id, status }: Callback): Violation {
  return {
    rule: "lifecycle",
    code: "callback-ended",
    field: "data.callback",
    problem: `callback ${id} is ${status}`,
    remedy: "Call back again under an id of its own.",
  };
}

/** Rule 2, where a pinned policy asks for it: who calls back has not handled the complaint. */
export function agentIsNotHandler({ state, context, policies }: Attempt<unknown>): readonly Violation[] {
  if (!policies.some(({ callbacks }) => callbacks.agentDiffersFromHandler)) return [];
  const caller = { as: "callback agent", actor: context.actor };
  return state.ownership.handlers
    .flatMap((id) => sameHands("actor", caller, { as: "handler", actor: { id, role: "handler" } }))
    .slice(0, 1);
}
