import type { ComplaintEvent } from "@complaint-ledger/complaint";
import { keyedView, parseSnapshot, replay, snapshotText } from "@complaint-ledger/event-sourcing";
import { complaintLedgers, complaintLives, inOneLedger, recordedHistory } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawHistory } from "../test/raw-histories.ts";
import { trailOf } from "../trail/trail-of.ts";
import type { CallbackRow } from "./callback-row.ts";
import { callbackTrail } from "./callback-trail.ts";

const stepTypes = new Set([
  "CallbackScheduled",
  "CallbackAttempted",
  "CallbackCompleted",
  "CallbackAbandoned",
  "DissatisfactionDisposed",
]);

/** Several complaints' events as one ledger holds them: raw ones that no rule has seen, or valid ones. */
const ledger: fc.Arbitrary<readonly ComplaintEvent[]> = fc.oneof(
  fc
    .tuple(fc.array(rawHistory, { maxLength: 4 }), fc.array(fc.nat({ max: 3 }), { maxLength: 60 }))
    .map(([histories, turns]) =>
      inOneLedger(
        histories.map((history, i) => recordedHistory(history, `c-${i + 1}`)),
        turns,
      ),
    ),
  complaintLedgers().map(({ events }) => events),
);

function rowsOf(events: readonly ComplaintEvent[]): ReadonlyMap<string, CallbackRow> {
  const view = keyedView(callbackTrail);
  view.replay(events);
  return view.rows;
}

function expectNothingLost(events: readonly ComplaintEvent[]): void {
  const row = replay(callbackTrail, events);
  const steps = events.filter(({ type }) => stepTypes.has(type));
  expect(row.facts.filter(({ event }) => stepTypes.has(event))).toEqual(
    steps.map(({ type, id, occurredAt, recordedAt, actor, data }) => ({
      event: type,
      id,
      at: occurredAt,
      recordedAt,
      by: actor,
      data,
    })),
  );
  // Grouped by callback, still each step stands once, and those of a callback in the order they were recorded.
  const { callbacks } = trailOf(row);
  expect(callbacks.reduce((count, { steps }) => count + steps.length, 0)).toBe(steps.length);
  for (const { callback, steps } of callbacks) {
    const own = row.facts.filter((fact) => "data" in fact && fact.data.callback === callback);
    expect(steps).toEqual(own);
  }
}

describe("the callback trail", () => {
  it("never loses, changes or moves a step, whatever raw appends hold", () => {
    fc.assert(fc.property(rawHistory, (history) => expectNothingLost(recordedHistory(history))));
  });

  it("never loses, changes or moves a step of what the rules let happen", () => {
    fc.assert(
      fc.property(complaintLives({ maxLength: 120 }), ({ events }) => expectNothingLost(events)),
      { numRuns: 40 },
    );
  });

  it("is the same in one go, event by event, and resumed from any checkpoint", () => {
    fc.assert(
      fc.property(ledger, fc.nat(), (events, cut) => {
        const whole = rowsOf(events);
        const one = keyedView(callbackTrail);
        for (const event of events) one.advance(event);
        expect(one.rows).toEqual(whole);

        const first = keyedView(callbackTrail);
        first.replay(events.slice(0, cut % (events.length + 1)));
        const resumed = keyedView(callbackTrail, parseSnapshot(snapshotText(first.snapshot())));
        // All of them: what the snapshot holds is passed over.
        resumed.replay(events);
        expect(resumed.rows).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for complaints interleaved and for one after the other", () => {
    fc.assert(
      fc.property(ledger, (events) => {
        const streams = [...new Set(events.map(({ stream }) => stream))];
        const histories = streams.map((stream) => events.filter((event) => event.stream === stream));
        expect(new Map(rowsOf(inOneLedger(histories)))).toEqual(new Map(rowsOf(events)));
      }),
      { numRuns: 60 },
    );
  });
});
