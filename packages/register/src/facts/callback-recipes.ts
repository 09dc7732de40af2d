import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import type { CallbackPurpose } from "@complaint-ledger/policy";
import type { RegisteredCallback, RegisterRow } from "./register-row.ts";

/** What the register notes of callbacks: whether they are done, and with what result; every attempt is the audit trail's. */
export const callbackRecipes: ProjectionRecipes<RegisterRow, ComplaintEvents> = {
  CallbackScheduled(draft, { data: { callback, purpose } }) {
    callbackIn(draft.callbacks, callback, purpose);
  },
  CallbackAttempted(draft, { data: { callback, purpose } }) {
    callbackIn(draft.callbacks, callback, purpose);
  },
  CallbackCompleted(draft, { occurredAt, data: { callback, purpose, medium, satisfaction, record } }) {
    Object.assign(callbackIn(draft.callbacks, callback, purpose), {
      status: "completed",
      endedAt: occurredAt,
      medium,
      satisfaction,
      record,
    } satisfies Partial<RegisteredCallback>);
  },
  CallbackAbandoned(draft, { occurredAt, data }) {
    const callback = draft.callbacks.find((known) => known.callback === data.callback);
    if (callback === undefined) return;
    callback.status = "abandoned";
    callback.endedAt = occurredAt;
  },
};

type CallbackDraft = { -readonly [Field in keyof RegisteredCallback]: RegisteredCallback[Field] };

/** The callback of that id; noted now if nobody scheduled it. */
function callbackIn(callbacks: CallbackDraft[], callback: string, purpose: CallbackPurpose): CallbackDraft {
  const known = callbacks.find((noted) => noted.callback === callback);
  if (known !== undefined) return known;
  callbacks.push({
    callback,
    purpose,
    status: "scheduled",
    endedAt: null,
    medium: null,
    satisfaction: null,
    record: null,
  });
  // What was pushed, as the draft has it: under immer that is another object.
  return callbackIn(callbacks, callback, purpose);
}
