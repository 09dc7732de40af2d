import { keyedView, parseSnapshot, snapshotText, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { complaintLives, inOneLedger } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registerRows } from "../entries/register-rows.ts";
import { rawLedgers } from "../test/raw-histories.ts";
import { complaintRegister } from "./complaint-register.ts";
import type { RegisterRow } from "./register-row.ts";

function rowsAfter(events: readonly RecordedEvent[]): ReadonlyMap<string, RegisterRow> {
  const view = keyedView(complaintRegister);
  view.replay(events);
  return view.rows;
}

describe("the complaint register", () => {
  it("says the same in one go, event by event, and gone on with from any written snapshot", () => {
    fc.assert(
      fc.property(rawLedgers, fc.nat({ max: 60 }), (events, kept) => {
        const rows = rowsAfter(events);
        const single = keyedView(complaintRegister);
        for (const event of events) single.advance(event);
        const earlier = keyedView(complaintRegister);
        earlier.replay(events.slice(0, kept));
        const resumed = keyedView(complaintRegister, parseSnapshot(snapshotText(earlier.snapshot())));
        resumed.replay(events);
        expect(new Map(single.rows)).toEqual(new Map(rows));
        expect(new Map(resumed.rows)).toEqual(new Map(rows));
      }),
    );
  });

  it("says the same however the events of different complaints are mixed", () => {
    fc.assert(
      fc.property(rawLedgers, (events) => {
        const streams = [...new Set(events.map(({ stream }) => stream))].toSorted();
        const grouped = inOneLedger(streams.map((stream) => events.filter((event) => event.stream === stream)));
        expect(registerRows(rowsAfter(grouped))).toEqual(registerRows(rowsAfter(events)));
      }),
    );
  });

  it("leaves events as they were", () => {
    fc.assert(
      fc.property(rawLedgers, (events) => {
        const before = JSON.stringify(events);
        rowsAfter(events);
        expect(JSON.stringify(events)).toBe(before);
      }),
    );
  });

  it("never holds what somebody said", () => {
    fc.assert(
      fc.property(rawLedgers, (events) => {
        expect(JSON.stringify([...rowsAfter(events)])).not.toMatch(/Example Person|came late|My money|Shouted|Again/);
      }),
    );
  });

  it("says what the rules see", () => {
    fc.assert(
      fc.property(complaintLives({ maxLength: 120 }), ({ events, state }) => {
        const [entry] = registerRows(rowsAfter(events));
        if (entry === undefined) return;
        const { intake, ownership, resolution, liability, callback, closing } = state;
        const standing = liability.findings.find(({ supersededBy }) => supersededBy === null);
        const ended = callback.callbacks.filter(({ status }) => status !== "scheduled");
        expect(entry).toMatchObject({
          state: state.phase,
          handlingUnit: ownership.handlingUnit,
          handler: ownership.handler,
          firstContactOwner: ownership.firstContactOwner,
          acknowledgedAt: intake.acknowledged?.at ?? null,
          accepted: intake.acceptance?.accepted ?? null,
          withdrawnAt: intake.withdrawn?.at ?? null,
          demand: intake.demand === null ? null : { kind: intake.demand.kind },
          links: intake.links.filter(({ revoked }) => !revoked).map(({ id }) => ({ link: id })),
          remedies: resolution.remedies.map(({ id, status, executedAt }) => ({ remedy: id, status, executedAt })),
          finding: standing === undefined ? null : { finding: standing.id },
          responsibility: standing?.responsibility ?? null,
          outcome: closing.closed?.outcome ?? null,
          reopenings: closing.reopenings,
        });
        expect(entry.callbacks.filter(({ endedAt }) => endedAt !== null)).toHaveLength(ended.length);
      }),
      { numRuns: 50 },
    );
  });
});
