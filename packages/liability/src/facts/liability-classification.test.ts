import type { ComplaintEvent } from "@complaint-ledger/complaint";
import { keyedView, parseSnapshot, replay, snapshotText } from "@complaint-ledger/event-sourcing";
import { complaintLedgers, happened, inOneLedger, rawHistories } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { determined, lodged, proposed, revised } from "../test/liability-story.ts";
import { rowOf, rowsOf } from "../test/row-of.ts";
import { liabilityClassification } from "./liability-classification.ts";

/** Ledgers that no rule has looked at, their complaints mixed. */
const rawLedgers = fc
  .tuple(
    fc.tuple(...["c-1", "c-2", "c-3"].map((complaintId) => rawHistories({ complaintId }))),
    fc.array(fc.nat({ max: 2 }), { maxLength: 40 }),
  )
  .map(([histories, turns]) => inOneLedger(histories, turns));

const ledgers: fc.Arbitrary<readonly ComplaintEvent[]> = fc.oneof(
  complaintLedgers({ maxComplaints: 3 }).map(({ events }) => events),
  rawLedgers,
);

describe("the liability classification", () => {
  it("gives the same rows in one go, event by event, and resumed from any checkpoint that was written out", () => {
    fc.assert(
      fc.property(ledgers, fc.nat({ max: 60 }), (events, kept) => {
        const whole = rowsOf(events);
        const single = keyedView(liabilityClassification);
        for (const event of events) single.advance(event);
        const early = keyedView(liabilityClassification);
        early.replay(events.slice(0, kept));
        const resumed = keyedView(liabilityClassification, parseSnapshot(snapshotText(early.snapshot())));
        resumed.replay(events);
        expect(new Map(single.rows)).toEqual(new Map(whole));
        expect(new Map(resumed.rows)).toEqual(new Map(whole));
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same rows however the complaints are interleaved", () => {
    fc.assert(
      fc.property(ledgers, (events) => {
        const grouped = [...Map.groupBy(events, ({ stream }) => stream).values()];
        expect(new Map(rowsOf(inOneLedger(grouped)))).toEqual(new Map(rowsOf(events)));
      }),
      { numRuns: 60 },
    );
  });

  it("loses nothing of what no rule has looked at", () => {
    fc.assert(
      fc.property(rawHistories({ maxLength: 40 }), (events) => {
        const row = replay(liabilityClassification, events);
        const count = (...types: string[]): number => events.filter(({ type }) => types.includes(type)).length;
        expect(row.findings).toHaveLength(count("LiabilityDetermined", "LiabilityRevised"));
        expect(row.appeals).toHaveLength(count("LiabilityAppealed"));
        expect(row.decisions).toHaveLength(count("LiabilityAppealDecided"));
        expect(row.sanctions).toHaveLength(count("SanctionProposed"));
        expect([...row.findings, ...row.sanctionSteps].every(({ entry, at }) => events[entry]?.occurredAt === at)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("keeps nobody's own words", () => {
    const row = rowOf([
      ...lodged({ account: { what: "secret" } }),
      determined({ concerning: [{ subject: "mei", text: "secret" }] }),
      happened("LiabilityAppealed", "2024-03-06T09:00", {
        appeal: "a-1",
        finding: "f-1",
        grounds: { subject: "mei", text: "secret" },
      }),
      happened("StatementTaken", "2024-03-06T09:00", { statement: "st-1", subject: "mei", said: "secret" }),
      happened("ComplaintClosed", "2024-03-07T09:00", { outcome: "accepted", reason: "secret" }),
    ]);
    expect(JSON.stringify(row)).not.toContain("secret");
    expect(row.findings[0]?.concerning).toEqual(["mei"]);
  });

  it("notes when each thing happened, since when it is known, and who recorded it", () => {
    const { findings, sanctions } = rowOf([...lodged(), determined(), revised(), proposed({ finding: "f-2" })]);
    expect(findings).toMatchObject([
      { entry: 2, finding: "f-1", at: "2024-03-04T09:00:00.000Z", by: { id: "classifier-1" }, revision: null },
      { entry: 3, finding: "f-2", revision: { supersedes: "f-1", approvedBy: { id: "head-1" }, appeal: null } },
    ]);
    expect(sanctions).toMatchObject([{ entry: 4, finding: "f-2", amount: { minorUnits: 20_000 }, loss: null }]);
  });

  it("names the complaint whichever event is the first", () => {
    expect(rowOf([happened("HandlerAssigned", "2024-03-01T09:00", { handler: "mei" })], "c-7").complaintId).toBe("c-7");
  });
});
