import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "../assessment/assess-complaint.ts";
import { happened, lodged, rowOf, type Happening } from "../test/history.ts";
import { histories, instant } from "../test/histories.ts";
import { house, office, resolve } from "../test/house.ts";
import { rowsOf } from "../test/ledger-rows.ts";
import { compareUnder } from "./compare-under.ts";

const shorter = { ...resolve, duration: { amount: 7, unit: "workingHours" } } as const;
const rules = { policies: [house(), house([shorter], { version: 2 })], calendars: [office] };
const reply = (at: string) => happened("ReplyIssued", at, { kind: "final" });

describe("the same history under a stricter version", () => {
  // Fourteen hours from Monday 09:00 end on Tuesday, seven on Monday, both at 17:00.
  const monday = lodged("2024-03-04T09:00");
  const rows = rowsOf([[monday, reply("2024-03-04T16:00")], [monday, reply("2024-03-05T10:00")], [monday]]).values();

  it("shows side by side who would have been late", () => {
    const asOf = "2024-03-05T12:00:00.000Z";
    const { asIs, asIf, differing } = compareUnder(rows, { ...rules, asOf, to: { id: "house", version: 2 } });
    expect(asIs).toMatchObject({ complaints: 3, met: 2, running: 1, breached: 0 });
    expect(asIf).toMatchObject({ complaints: 3, met: 1, running: 0, breached: 2 });
    expect(differing.map(({ complaintId: complaint, asIs, asIf }) => [complaint, asIs.status, asIf.status])).toEqual([
      ["c-1", "met", "breached"],
      ["c-2", "running", "breached"],
    ]);
  });

  it("keeps what a rebasing suspended, and supposes the version from the lodging on", () => {
    const rebased = happened("PolicyRebased", "2024-03-04T10:00", {
      policy: "house",
      fromVersion: 1,
      toVersion: 2,
      suspensions: [{ from: "2024-03-04T10:00:00.000Z", until: "2024-03-04T11:00:00.000Z", reason: "Decree" }],
    });
    const asOf = "2024-03-05T12:00:00.000Z";
    const options = { ...rules, asOf, to: { id: "house", version: 1 } };
    const [compared] = compareUnder(rowsOf([[monday, rebased]]).values(), options).differing;
    expect(compared?.asIs.clocks).toMatchObject([{ version: 2, dueAt: "2024-03-05T10:00:00.000Z" }]);
    expect(compared?.asIf.clocks).toMatchObject([{ version: 1, dueAt: "2024-03-06T10:00:00.000Z" }]);
  });

  it("leaves out complaints under no version of the policy", () => {
    const options = { ...rules, asOf: "2024-03-05T12:00:00.000Z", to: { id: "statute", version: 2 } };
    expect(compareUnder(rowsOf([[monday]]).values(), options).asIs.complaints).toBe(0);
  });
});

describe("any history", () => {
  const under = (happenings: readonly Happening[], version: number) => {
    const pinned = { ...happenings[0]?.data, policies: [{ id: "house", version }] };
    return happenings.map((happening, i) => (i === 0 ? Object.assign({}, happening, { data: pinned }) : happening));
  };

  it("stands under the version it is under as it stands", () => {
    fc.assert(
      fc.property(histories, instant, (complaints, asOf) => {
        const options = { ...rules, asOf, to: { id: "house", version: 1 } };
        expect(compareUnder(rowsOf(complaints).values(), options).differing).toEqual([]);
      }),
    );
  });

  it("stands under another version as if it had been lodged under it", () => {
    fc.assert(
      fc.property(histories, instant, (complaints, asOf) => {
        const options = { ...rules, asOf, to: { id: "house", version: 2 } };
        for (const { complaintId: complaint, asIf } of compareUnder(rowsOf(complaints).values(), options).differing) {
          const happenings = complaints[Number(complaint.slice("c-".length))] ?? [];
          expect(asIf).toEqual(assessComplaint(rowOf(under(happenings, 2), complaint), options));
        }
      }),
    );
  });
});
