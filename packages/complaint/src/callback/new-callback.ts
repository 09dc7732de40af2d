import type { Draft } from "immer";
import { byId } from "../rules/identity.ts";
import type { ComplaintState } from "../state.ts";
import type { OnCallback } from "./callback-rules.ts";
import type { Callback } from "./state.ts";

/** A callback nothing has come of yet. */
export function newCallback(id: string, purpose: Callback["purpose"]): Draft<Callback> {
  return {
    id,
    purpose,
    status: "scheduled",
    failedAttempts: 0,
    lastFailedAt: null,
    completedAt: null,
    endedAt: null,
    satisfaction: null,
    contradicts: false,
    disposed: false,
    run: 0,
  };
}

/** The callback an event speaks of; one that was never scheduled begins with its first attempt. */
export function callbackIn(draft: Draft<ComplaintState>, { callback: id, purpose }: OnCallback): Draft<Callback> {
  const known = byId(draft.callback.callbacks, id);
  if (known !== undefined) return known;
  draft.callback.callbacks.push(newCallback(id, purpose));
  return byId(draft.callback.callbacks, id) ?? newCallback(id, purpose);
}
