import { describe, expect, it } from "vitest";
import { determined, lodged, mei, proposed } from "../test/liability-story.ts";
import { rowOf } from "../test/row-of.ts";
import { lateHandlers, type LateHandling } from "./late-handlers.ts";

const late = (details: Partial<LateHandling>): LateHandling => ({
  complaintId: "c-1",
  handler: null,
  unit: null,
  policy: "house",
  clock: "resolve",
  overrun: 3_600_000,
  ...details,
});

describe("late handlers", () => {
  const rows = [
    rowOf([...lodged(), determined(), proposed({ role: "delayedHandling" })], "c-1"),
    rowOf([...lodged(), determined(), proposed()], "c-2"),
  ];

  it("stand beside what was found, persons before units, each with the complaints that were late", () => {
    const overdue = [
      late({ complaintId: "c-2", handler: "mei", unit: "depot" }),
      late({ complaintId: "c-1", handler: "mei", unit: "depot" }),
      late({ complaintId: "c-1", handler: "mei", unit: "depot", policy: null, clock: "answer", overrun: 1 }),
    ];
    const found = lateHandlers(rows, overdue);
    expect(
      found.map(({ kind, id, complaints }) => [kind, id, complaints.map(({ complaintId }) => complaintId)]),
    ).toEqual([
      ["person", "mei", ["c-1", "c-2"]],
      ["unit", "depot", ["c-1", "c-2"]],
    ]);
    expect(found[0]?.complaints[0]).toEqual({
      complaintId: "c-1",
      clocks: [
        { policy: "house", clock: "resolve", overrun: 3_600_000 },
        { policy: null, clock: "answer", overrun: 1 },
      ],
      finding: "f-1",
      responsibility: "atFault",
      sanctions: ["s-1"],
    });
  });

  it("tell whether a sanction for the delay was proposed against that handler, and no other", () => {
    const sanctions = (handler: string, complaintId: string) =>
      lateHandlers(rows, [late({ handler, complaintId })])[0]?.complaints[0]?.sanctions;
    expect(sanctions(mei.id, "c-1")).toEqual(["s-1"]);
    expect(sanctions("other", "c-1")).toEqual([]);
    // Sanctioned for the fault itself, not for the delay.
    expect(sanctions(mei.id, "c-2")).toEqual([]);
  });

  it("are told of complaints without a finding, or without a row", () => {
    const [handler] = lateHandlers(
      [rowOf(lodged(), "c-3")],
      [late({ complaintId: "c-3", unit: "depot" }), late({ complaintId: "c-9", unit: "depot" })],
    );
    expect(handler?.complaints).toMatchObject([
      { complaintId: "c-3", finding: null, responsibility: null, sanctions: [] },
      { complaintId: "c-9", finding: null },
    ]);
  });

  it("are nobody where nobody was named", () => {
    expect(lateHandlers(rows, [late({})])).toEqual([]);
  });
});
