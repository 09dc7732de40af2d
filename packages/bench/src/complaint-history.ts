import type { NewEvent } from "@complaint-ledger/event-sourcing";
import { complaintEvents, event } from "./complaint-events.ts";

/** How many events each made-up complaint of the comparison has. */
export const EVENTS_PER_COMPLAINT = 10;

/** Name of the stream of the `i`th made-up complaint, in every store. */
export function complaintStream(i: number): string {
  return `complaint-${i}`;
}

/** A made-up complaint from lodging to closing, in ten events that the ledger's schemas accept. */
export function complaintHistory(i: number): readonly NewEvent[] {
  const at = Date.UTC(2024, 0, 2) + i * 60_000;
  const after: readonly (readonly [type: string, data: unknown])[] = [
    ["ComplaintAcknowledged", { medium: "phone" }],
    ["HandlerAssigned", { handler: `clerk-${i % 40}` }],
    [
      "LiabilityDetermined",
      {
        finding: "finding-1",
        responsibility: "atFault",
        parties: [{ kind: "unit", id: `unit-${i % 10}`, weight: 1 }],
        basis: { kind: "rules", references: [{ document: "house rules", clause: "4.2" }] },
        evidence: ["statement-1"],
      },
    ],
    ["ReplyIssued", { reply: "reply-1", kind: "final", medium: "email", inWriting: true, content: "We are sorry." }],
    ["CallbackAttempted", { callback: "callback-1", purpose: "outcome", medium: "phone", result: "noAnswer" }],
    [
      "CallbackCompleted",
      { callback: "callback-1", purpose: "outcome", medium: "phone", record: "confirmed", satisfaction: "satisfied" },
    ],
    ["ComplaintClosed", { outcome: "accepted" }],
  ];
  return [...complaintEvents(i), ...after.map(([type, data], n) => event(i, n + 3, type, at + n * 3_600_000, data))];
}
