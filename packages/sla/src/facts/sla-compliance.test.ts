import { complaintCatalogue, complaintStream } from "@complaint-ledger/complaint";
import {
  keyedView,
  parsePosition,
  parseSnapshot,
  type RecordedEvent,
  type RowEntries,
  type Snapshot,
} from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { happened, lodged, recorded, rowOf } from "../test/history.ts";
import { histories } from "../test/histories.ts";
import { slaCompliance } from "./sla-compliance.ts";
import type { SlaRow } from "./sla-row.ts";

/** The complaints' events in one ledger, taken from each in the order `turns` says, the rest one after the other. */
const ledger = fc
  .tuple(histories, fc.array(fc.nat({ max: 5 }), { maxLength: 80 }))
  .map(([complaints, turns]): readonly RecordedEvent[] => {
    const left = complaints.map((happenings, i) => [...recorded(happenings, `c-${i}`)]);
    const order = [...turns, ...left.flatMap((events, i) => events.map(() => i))];
    return inOrder(order.flatMap((turn) => left[turn]?.shift() ?? []));
  });

/** The same events at positions of their own, one after the other. */
function inOrder(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return Array.from(events, (event, i) => ({ ...event, position: parsePosition(String(i + 1).padStart(16, "0")) }));
}

function rowsAfter(events: readonly RecordedEvent[], snapshot?: Snapshot<RowEntries<SlaRow>>) {
  const view = keyedView(slaCompliance, snapshot);
  view.replay(events);
  return view;
}

describe("slaCompliance", () => {
  it("gives the same rows in bulk, event by event, and resumed from a snapshot that was written out", () => {
    fc.assert(
      fc.property(ledger, fc.nat({ max: 60 }), (events, kept) => {
        const bulk = rowsAfter(events);
        const single = keyedView(slaCompliance);
        for (const event of events) single.advance(event);
        const text = JSON.stringify(rowsAfter(events.slice(0, kept)).snapshot());
        const resumed = keyedView(slaCompliance, parseSnapshot(text));
        resumed.replay(events);
        expect([...single.rows]).toEqual([...bulk.rows]);
        expect(new Map(resumed.rows)).toEqual(new Map(bulk.rows));
      }),
    );
  });

  it("gives the same rows however the complaints are interleaved", () => {
    fc.assert(
      fc.property(ledger, (events) => {
        const byComplaint = events.toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0));
        const grouped = keyedView(slaCompliance);
        for (const event of inOrder(byComplaint)) grouped.advance(event);
        expect(new Map(grouped.rows)).toEqual(new Map(rowsAfter(events).rows));
      }),
    );
  });

  it("leaves events untouched and rows frozen", () => {
    fc.assert(
      fc.property(ledger, (events) => {
        const before = JSON.stringify(events);
        const view = rowsAfter(events);
        for (const event of events) view.advance(event);
        expect(JSON.stringify(events)).toBe(before);
        for (const row of view.rows.values()) expect(Object.isFrozen(row.facts)).toBe(true);
      }),
    );
  });

  it("notes whatever happens to a complaint, since any of it can start or stop a clock", () => {
    expect(Object.keys(slaCompliance.on).toSorted()).toEqual([...complaintCatalogue.types].toSorted());
  });

  it("keeps facts only: what, when, since when it is known, and what clocks ask about", () => {
    const row = rowOf([
      lodged("2024-03-04T09:00", { reportedCategory: "loss", account: { what: "It is lost." } }),
      happened("ReplyIssued", "2024-03-04T10:00", { kind: "final", inWriting: true }, "2024-03-05T10:00"),
      happened("ComplaintLinked", "2024-03-04T11:00"),
    ]);
    expect(row).toEqual({
      complaint: "c-1",
      facts: [
        {
          event: "ComplaintLodged",
          at: "2024-03-04T09:00:00.000Z",
          recordedAt: "2024-03-04T09:00:00.000Z",
          channel: "phone",
          category: "loss",
          policies: [{ id: "house", version: 1 }],
        },
        {
          event: "ReplyIssued",
          at: "2024-03-04T10:00:00.000Z",
          recordedAt: "2024-03-05T10:00:00.000Z",
          detail: "final",
          inWriting: true,
        },
        { event: "ComplaintLinked", at: "2024-03-04T11:00:00.000Z", recordedAt: "2024-03-04T11:00:00.000Z" },
      ],
    });
    expect(complaintStream(row.complaint)).toBe("complaint-c-1");
  });
});
