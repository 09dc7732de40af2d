import { given, replay, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import {
  assertSimulation,
  complaintLedgers,
  keyedProjectionLaws,
  rawHistories,
  simulatedReadModel,
} from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handovers } from "./handovers.ts";

const ledgers = complaintLedgers({ maxComplaints: 3, maxLength: 40 }).map(({ events }) => events);
// What no rule has looked at: an import, or an append without the library. Few types, so that they meet.
const raw = rawHistories({ types: ["ComplaintLodged", "HandlerAssigned", "ComplaintTransferred"] });
const histories: fc.Arbitrary<readonly RecordedEvent[]> = fc.oneof(ledgers, raw);

describe("handovers of a complaint", () => {
  it("count from one person to another, also by way of another unit", () => {
    const at = "2024-03-01T09:00:00.000Z";
    const transfer = { to: "hub", reason: "Lost there", understood: true };
    given(handovers, [
      { type: "HandlerAssigned", occurredAt: at, data: { handler: "mei" } },
      { type: "HandlerAssigned", occurredAt: at, data: { handler: "mei" } },
      { type: "ComplaintTransferred", occurredAt: at, data: transfer },
      { type: "HandlerAssigned", occurredAt: at, data: { handler: "quy" } },
      { type: "ComplaintTransferred", occurredAt: at, data: { ...transfer, to: "depot" } },
    ]).thenRows({ "stream-1": { holder: null, lastHolder: "quy", handovers: 1 } });
  });

  it("are one less than the people it went through, counted anew each time", () => {
    fc.assert(
      fc.property(raw, (events) => {
        const holders = events.flatMap(({ type, data }) => (type === "HandlerAssigned" ? [data.handler] : []));
        const through = holders.filter((holder, i) => holder !== holders[i - 1]);
        expect(replay(handovers, events).handovers).toBe(Math.max(0, through.length - 1));
      }),
    );
  });
});

describe.each(keyedProjectionLaws(handovers, histories))("the read model of handovers", ({ name, check }) => {
  it(name, () => check({ numRuns: 20 }));
});

it.each([1, 2, 3])("handovers are right again after every crash, seed %d", (seed) =>
  assertSimulation({ seed, readModels: [simulatedReadModel(handovers)], faults: { readModelCrash: 40 } }),
);
