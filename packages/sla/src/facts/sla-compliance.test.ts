import { complaintCatalogue, complaintStream } from "@complaint-ledger/complaint";
import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import { complaintLedgers, inOneLedger, keyedProjectionLaws, rawHistories } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { happened, lodged, recordedHistory, rowOf } from "../test/history.ts";
import { histories } from "../test/histories.ts";
import { slaCompliance } from "./sla-compliance.ts";

/** Histories of several complaints in one ledger: valid ones, and such as no rule has looked at. */
const ledgers: fc.Arbitrary<readonly RecordedEvent[]> = fc.oneof(
  complaintLedgers().map(({ events }) => events),
  fc.tuple(histories, fc.array(fc.nat({ max: 5 }), { maxLength: 80 })).map(([complaints, turns]) =>
    inOneLedger(
      complaints.map((happenings, i) => recordedHistory(happenings, `c-${i}`)),
      turns,
    ),
  ),
  rawHistories(),
);

describe("slaCompliance", () => {
  it.each(keyedProjectionLaws(slaCompliance, ledgers))("$name", ({ check }) => check({ numRuns: 50 }));

  it("notes whatever happens to a complaint, since any of it can start or stop a clock", () => {
    expect(Object.keys(slaCompliance.on).toSorted()).toEqual([...complaintCatalogue.types].toSorted());
  });

  it("keeps facts only: what, when, since when it is known, and what clocks ask about", () => {
    const row = rowOf([
      lodged("2024-03-04T09:00", { reportedCategory: "loss", account: { what: "It is lost." } }),
      happened(
        "ReplyIssued",
        "2024-03-04T10:00",
        { kind: "final", inWriting: true },
        { recordedAt: "2024-03-05T10:00" },
      ),
      happened("ComplaintLinked", "2024-03-04T11:00"),
    ]);
    expect(row).toEqual({
      complaintId: "c-1",
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
    expect(complaintStream(row.complaintId)).toBe("complaint-c-1");
  });
});
