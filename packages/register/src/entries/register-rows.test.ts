import { happened, type Happening } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../test/rows-of.ts";
import { registerBreakdowns, registerCounts } from "./register-counts.ts";
import type { RegisterFilter } from "./register-filter.ts";
import { registerOrders } from "./register-order.ts";
import { registerRows } from "./register-rows.ts";

const lodged = (at: string, channel: string): Happening =>
  happened("ComplaintLodged", at, {
    channel,
    complainant: { subject: "customer-1", kind: "complainant" },
    demand: { kind: "none" },
    references: [`R-${channel}`],
    policies: [],
  });

const rows = rowsOf({
  late: [
    lodged("2024-03-05T09:00", "phone"),
    happened("HandlingUnitAssigned", "2024-03-05T10:00", { unit: "depot-1" }),
  ],
  early: [
    lodged("2024-03-01T09:00", "phone"),
    happened("ComplaintClosed", "2024-03-02T09:00", { outcome: "accepted" }),
  ],
  // At the same instant as another, so that only the id decides.
  b: [lodged("2024-03-03T09:00", "counter")],
  a: [
    lodged("2024-03-03T09:00", "counter"),
    happened("LiabilityDetermined", "2024-03-04T09:00", {
      finding: "f-1",
      responsibility: "atFault",
      parties: [
        { kind: "unit", id: "depot-1", weight: 1 },
        { kind: "unit", id: "depot-2", weight: 1 },
      ],
    }),
  ],
  warned: [happened("EarlyWarningRaised", "2024-03-01T08:00", { signs: "Left angry." })],
});

const ids = (filter: RegisterFilter): readonly string[] =>
  registerRows(rows, filter).map(({ complaintId }) => complaintId);

describe("registerRows", () => {
  it("lists the longest lodged first, by id where that is equal, and last what was never lodged", () => {
    expect(ids({})).toEqual(["early", "a", "b", "late", "warned"]);
  });

  it("keeps to what is asked, all of it", () => {
    expect(ids({ channel: "phone" })).toEqual(["early", "late"]);
    expect(ids({ channel: "phone", state: "open" })).toEqual(["late"]);
    expect(ids({ reference: "R-counter" })).toEqual(["a", "b"]);
    expect(ids({ responsibleUnit: "depot-2" })).toEqual(["a"]);
    expect(ids({ channel: "Phone" })).toEqual([]);
  });

  it("asks with null for what is not on record", () => {
    expect(ids({ state: "open", handlingUnit: null })).toEqual(["a", "b"]);
  });

  it("takes the lodging from an instant on, and before another", () => {
    const instant = "2024-03-03T09:00:00.000Z";
    expect(ids({ lodgedFrom: instant })).toEqual(["a", "b", "late"]);
    expect(ids({ lodgedBefore: instant })).toEqual(["early"]);
    expect(() => ids({ lodgedFrom: "2024-03-03" })).toThrow(/filter\.lodgedFrom: "2024-03-03" is not an instant/);
  });

  it("puts what is not known last, whatever the order", () => {
    const unassigned = registerRows(rows, {}, "handlingUnit").map(({ complaintId }) => complaintId);
    expect(unassigned).toEqual(["late", "a", "b", "early", "warned"]);
  });

  it("leaves out streams that are no complaint's", () => {
    const [row] = rows.values();
    const others = row === undefined ? [] : ([["review-meeting-1", row]] as const);
    expect(registerRows(new Map([...rows, ...others]))).toHaveLength(5);
  });

  it("gives the same order whatever the rows' order is", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...rows], { minLength: rows.size }),
        fc.constantFrom(...registerOrders),
        (mixed, by) => {
          expect(registerRows(new Map(mixed), {}, by)).toEqual(registerRows(rows, {}, by));
        },
      ),
    );
  });
});

describe("registerCounts", () => {
  it("counts by group, in the order of the keys, the group without one last", () => {
    expect(registerCounts(registerRows(rows), "channel")).toEqual([
      { key: "counter", count: 2 },
      { key: "phone", count: 2 },
      { key: null, count: 1 },
    ]);
  });

  it("counts a complaint under each unit that holds a share of the fault", () => {
    expect(registerCounts(registerRows(rows), "responsibleUnit")).toEqual([
      { key: "depot-1", count: 1 },
      { key: "depot-2", count: 1 },
      { key: null, count: 4 },
    ]);
  });

  it("counts a complaint once under a unit that a raw append names twice", () => {
    const parties = [1, 2].map((weight) => ({ kind: "unit" as const, id: "depot-1", weight }));
    const twice = rowsOf({
      a: [happened("LiabilityDetermined", "2024-03-04T09:00", { finding: "f-1", responsibility: "atFault", parties })],
    });
    expect(registerCounts(registerRows(twice), "responsibleUnit")).toEqual([{ key: "depot-1", count: 1 }]);
  });

  it.each(registerBreakdowns.filter((by) => by !== "responsibleUnit"))("counts each entry once by %s", (by) => {
    const counted = registerCounts(registerRows(rows), by).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(rows.size);
  });
});
