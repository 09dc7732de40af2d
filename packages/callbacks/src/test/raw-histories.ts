import { happened, type Happening } from "@complaint-ledger/testing";
import fc from "fast-check";
import { lodged } from "./rows.ts";

const MONDAY = Date.parse("2024-03-04T08:00:00.000Z");

function halfHour(n: number): string {
  return new Date(MONDAY + n * 1_800_000).toISOString();
}

const callback = fc.constantFrom("cb-1", "cb-2", "cb-3");
const purpose = fc.constantFrom("progress" as const, "outcome" as const);
const medium = fc.constantFrom("phone" as const, "post" as const, "message" as const);
const by = fc.constantFrom(
  { id: "agent-1", role: "agent" },
  { id: "agent-2", role: "agent", onBehalfOf: "handler-1" },
  { id: "handler-1", role: "clerk" },
);
const satisfaction = fc.constantFrom("satisfied" as const, "neutral" as const, "dissatisfied" as const);
const text = fc.constantFrom("They said so.", "", "不满意");
const answers = fc.array(
  fc.record(
    {
      question: fc.constantFrom("result", "wish", "colour"),
      option: fc.constantFrom("yes", "partly", "no", "perhaps"),
      text,
    },
    { requiredKeys: ["question"] },
  ),
  { maxLength: 3 },
);
const questionnaire = fc.record({ id: fc.constantFrom("form", "other"), version: fc.integer({ min: 1, max: 2 }) });

const scheduled = fc.record({ callback, purpose, medium, plannedFor: fc.integer({ min: 0, max: 400 }).map(halfHour) });
const attempted = fc.record(
  {
    callback,
    purpose,
    medium,
    result: fc.constantFrom("reached", "noAnswer", "refused", "wrongContact", "formSent", "formNotReturned"),
    note: text,
  },
  { requiredKeys: ["callback", "purpose", "medium", "result"] },
);
const completed = fc.record(
  {
    callback,
    purpose,
    medium,
    satisfaction,
    record: fc.constantFrom("confirmed", "contradicted", "notAsked"),
    questionnaire,
    answers,
    contradiction: text,
    remarks: text,
  },
  { requiredKeys: ["callback", "purpose", "medium", "satisfaction", "record"] },
);
const disposed = fc.record({ callback, reason: text, approvedBy: by });
const remedy = fc.record({ remedy: fc.constantFrom("r-1", "r-2") });

/** Anything that can happen to a complaint and matters to its callbacks, as a raw append tells it. */
const occurrence = fc.oneof(
  scheduled.map((data) => ["CallbackScheduled", data] as const),
  attempted.map((data) => ["CallbackAttempted", data] as const),
  completed.map((data) => ["CallbackCompleted", data] as const),
  callback.map((callback) => ["CallbackAbandoned", { callback, reason: "Gone." }] as const),
  disposed.map((data) => ["DissatisfactionDisposed", data] as const),
  fc
    .tuple(fc.constantFrom("RemedyInstructed" as const, "RemedyExecuted" as const, "RemedyFailed" as const), remedy)
    .map(([type, data]) => [type, data] as const),
  fc.constantFrom(
    ["HandlerAssigned", { handler: "handler-1" }] as const,
    ["HandlingUnitAssigned", { unit: "unit-1" }] as const,
    ["ComplaintTransferred", { to: "unit-2" }] as const,
    ["ReplyIssued", { kind: "final" }] as const,
    ["ComplaintClosed", { outcome: "accepted" }] as const,
    ["ComplaintReopened", { callback: "cb-1" }] as const,
    ["ComplaintWithdrawn", {}] as const,
    ["ComplaintClassified", { category: "loss" }] as const,
    ["PolicyRebased", { policy: "house", fromVersion: 1, toVersion: 2 }] as const,
  ),
);

/** Histories of one complaint: lodged, then anything, also recorded late and out of order. */
export const rawHistory: fc.Arbitrary<readonly Happening[]> = fc
  .array(fc.record({ occurrence, by, after: fc.nat({ max: 60 }), delay: fc.constantFrom(0, 0, 0, 48, 200) }), {
    maxLength: 20,
  })
  .map((steps) => {
    const happenings = [lodged];
    let slot = 0;
    let recordedSlot = 0;
    for (const { occurrence, by, after, delay } of steps) {
      slot += after;
      recordedSlot = Math.max(recordedSlot, slot + delay);
      const [type, data] = occurrence;
      // Each payload was made for its type, and no rule looks at it.
      const details = { recordedAt: halfHour(recordedSlot), by };
      happenings.push({ ...happened(type, halfHour(slot), {}, details), data });
      // What comes next may have happened before this one.
      if (delay > 0) slot = Math.max(0, slot - 10);
    }
    return happenings;
  });

/** Instants around all of that. */
export const viewpoint: fc.Arbitrary<string> = fc.integer({ min: -2, max: 1_500 }).map(halfHour);
