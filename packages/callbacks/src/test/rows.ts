import { replay } from "@complaint-ledger/event-sourcing";
import { happened, recordedHistory, type Happening, type HappeningDetails } from "@complaint-ledger/testing";
import type { CallbackCompleted, CallbackAttempted } from "@complaint-ledger/complaint";
import type { CallbackRow } from "../facts/callback-row.ts";
import { callbackTrail } from "../facts/callback-trail.ts";

/** The row of one complaint of these events. */
export function rowOf(happenings: readonly Happening[], complaintId = "c-1"): CallbackRow {
  return replay(callbackTrail, recordedHistory(happenings, complaintId));
}

/** A complaint under the house rule, on Monday, 4 March 2024 at 08:00. */
export const lodged: Happening = happened("ComplaintLodged", "2024-03-04T08:00", {
  channel: "phone",
  reportedCategory: "delay",
  policies: [{ id: "house", version: 1 }],
});

/** An attempt of an outcome callback by an agent, by phone if nothing else is said. */
export function attempt(
  at: string,
  result: CallbackAttempted["result"],
  more: Partial<CallbackAttempted> = {},
  details: HappeningDetails = { by: agent },
): Happening {
  const data = { callback: "cb-1", purpose: "outcome", medium: "phone", result, ...more } as const;
  return happened("CallbackAttempted", at, data, details);
}

/** A completed outcome callback by an agent, by phone, of a satisfied complainant if nothing else is said. */
export function completion(
  at: string,
  more: Partial<CallbackCompleted> = {},
  details: HappeningDetails = { by: agent },
): Happening {
  const data = {
    callback: "cb-1",
    purpose: "outcome",
    medium: "phone",
    record: "confirmed",
    satisfaction: "satisfied",
    ...more,
  } as const;
  return happened("CallbackCompleted", at, data, details);
}

/** A remedy instructed and executed. */
export function remedyDone(remedy: string, at: string): readonly Happening[] {
  return [happened("RemedyInstructed", at, { remedy }), happened("RemedyExecuted", at, { remedy })];
}

/** Who calls back. */
export const agent = { id: "agent-1", role: "agent" };
