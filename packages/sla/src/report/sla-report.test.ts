import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "../assessment/assess-complaint.ts";
import { happened, lodged, type Happening } from "../test/history.ts";
import { histories, instant } from "../test/histories.ts";
import { house, office, resolve } from "../test/house.ts";
import { rowsOf } from "../test/ledger-rows.ts";
import { breakdowns } from "./breakdown.ts";
import type { SlaFigures } from "./sla-figures.ts";
import { slaReport } from "./sla-report.ts";

const warnings = [{ amount: 4, unit: "workingHours" }] as const;
const rules = { policies: [house([{ ...resolve, warnings }])], calendars: [office] };
const reply = (at: string) => happened("ReplyIssued", at, { kind: "final" });
const unit = (unit: string) => happened("HandlingUnitAssigned", "2024-03-04T09:00", { unit });
const report = (
  complaints: readonly (readonly Happening[])[],
  by?: (typeof breakdowns)[number],
  asOf = "2024-03-05T14:00",
) => slaReport(rowsOf(complaints).values(), { ...rules, asOf: `${asOf}:00.000Z`, by });

// Fourteen working hours from Monday 09:00 are over on Tuesday at 17:00; warned at 13:00.
const monday = lodged("2024-03-04T09:00");

describe("an SLA report", () => {
  const complaints = [
    [monday, unit("north"), reply("2024-03-04T10:00"), happened("ComplaintClosed", "2024-03-04T11:00")],
    [monday, unit("north")],
    [lodged("2024-02-29T09:00"), unit("south"), reply("2024-03-04T17:00")],
    [lodged("2024-02-29T09:00")],
    [lodged("2024-03-06T09:00")],
  ];

  it("counts a complaint by policy once under each, and under no key where a raw append names none", () => {
    const twice = [1, 1].map((version) => ({ id: "house", version }));
    const lodgings = [lodged("2024-03-04T09:00", { policies: [] }), lodged("2024-03-04T09:00", { policies: twice })];
    const { groups } = report(
      lodgings.map((lodging) => [lodging]),
      "policy",
    );
    expect(groups.map(({ key, totals }) => [key, totals.complaints])).toEqual([
      ["house", 1],
      [null, 1],
    ]);
  });

  it("counts complaints by their worst clock, those not lodged yet not at all", () => {
    expect(report(complaints).totals).toEqual({
      complaints: 4,
      withoutDeadline: 0,
      running: 1,
      paused: 0,
      met: 1,
      breached: 2,
      waived: 0,
      notReckonable: 0,
    });
  });

  it("tells handled, replied, overdue and at risk", () => {
    expect(report(complaints)).toMatchObject({
      asOf: "2024-03-05T14:00:00.000Z",
      handled: 1,
      handledRate: 0.25,
      replied: 2,
      repliedRate: 0.5,
      // One was answered late: that is a breach, but nothing is overdue any more.
      overdue: 1,
      atRisk: 1,
      groups: [],
    });
    expect(report(complaints, undefined, "2024-03-05T12:59")).toMatchObject({ atRisk: 0 });
  });

  it("tells of each clock how many were in time, and how long they took", () => {
    expect(report(complaints).clocks).toEqual([
      {
        origin: "policy",
        policy: "house",
        clock: "resolve",
        advisory: false,
        running: 1,
        paused: 0,
        met: 1,
        breached: 2,
        waived: 0,
        laterThanAdvised: 0,
        overdue: 1,
        stopped: 2,
        kindOfTime: "working",
        onTimeRate: 1 / 3,
        median: 3_600_000,
        percentile90: 21 * 3_600_000,
      },
    ]);
  });

  it("tells of an advisory clock how many were later than advised, for its rate", () => {
    const advisory = { ...rules, policies: [house([{ ...resolve, advisory: true }])] };
    const late = [lodged("2024-02-29T09:00"), reply("2024-03-04T17:00")];
    const open = [lodged("2024-02-29T09:00")];
    const inTime = [monday, reply("2024-03-04T10:00")];
    const asOf = "2024-03-05T14:00:00.000Z";
    const { clocks, totals } = slaReport(rowsOf([late, open, inTime]).values(), { ...advisory, asOf });
    expect(clocks).toMatchObject([
      { met: 1, running: 1, breached: 0, laterThanAdvised: 2, overdue: 0, onTimeRate: 1 / 3 },
    ]);
    expect(totals).toMatchObject({ withoutDeadline: 3, breached: 0 });
  });

  it("leaves waived breaches out of the rate", () => {
    const waived = happened("BreachWaived", "2024-03-05T09:00", { clock: { policy: "house", clock: "resolve" } });
    const excused = [lodged("2024-02-29T09:00"), waived];
    expect(report([excused, [monday, reply("2024-03-04T10:00")]]).clocks).toMatchObject([
      { met: 1, breached: 0, waived: 1, onTimeRate: 1 },
    ]);
  });

  it("breaks down by the unit that handles it, what is not on record last", () => {
    const groups = report(complaints, "handlingUnit").groups.map(({ key, totals }) => [key, totals.complaints]);
    expect(groups).toEqual([
      ["north", 2],
      ["south", 1],
      [null, 1],
    ]);
  });

  it("breaks down by handler, whom a transfer to another unit leaves behind", () => {
    const handled = [monday, unit("north"), happened("HandlerAssigned", "2024-03-04T10:00", { handler: "clerk-7" })];
    const moved = [...handled, happened("ComplaintTransferred", "2024-03-04T11:00", { to: "south" })];
    expect(report([handled, moved], "handler").groups.map(({ key }) => key)).toEqual(["clerk-7", null]);
    expect(report([moved], "handlingUnit").groups.map(({ key }) => key)).toEqual(["south"]);
  });

  it("breaks down by the month of lodging in the policy's own zone", () => {
    const shanghai = { ...rules, policies: [house([], { timeZone: "Asia/Shanghai" })] };
    const rows = rowsOf([[lodged("2024-02-29T15:59")], [lodged("2024-02-29T16:00")]]).values();
    const { groups } = slaReport(rows, { ...shanghai, asOf: "2024-03-05T14:00:00.000Z", by: "month" });
    expect(groups.map(({ key }) => key)).toEqual(["2024-02", "2024-03"]);
  });

  it("breaks down by policy, with each policy's own clocks and what was promised", () => {
    const policies = [house(), house([{ ...resolve, duration: { amount: 8, unit: "weeks" } }], { id: "statute" })];
    const both = lodged("2024-02-29T09:00", {
      policies: [
        { id: "house", version: 1 },
        { id: "statute", version: 1 },
      ],
    });
    const { groups, totals } = slaReport(rowsOf([[both]]).values(), {
      ...rules,
      policies,
      asOf: "2024-03-05T14:00:00.000Z",
      by: "policy",
    });
    expect(totals).toMatchObject({ complaints: 1, breached: 1 });
    expect(groups).toMatchObject([
      { key: "house", totals: { breached: 1 } },
      { key: "statute", totals: { running: 1 } },
    ]);
  });

  it("refuses an instant it cannot read", () => {
    expect(() => report([], undefined, "2024-02-30T10:00")).toThrow(
      expect.objectContaining({ code: "invalid-instant", field: "asOf" }),
    );
  });
});

describe("the totals of any complaints", () => {
  const sumOf = ({ totals }: SlaFigures) => Object.values(totals).reduce((a, b) => a + b, 0) - totals.complaints;

  it("add up, in all and in every group, and groups add up to all", () => {
    fc.assert(
      fc.property(histories, instant, instant, fc.constantFrom(...breakdowns), (complaints, asOf, knownAt, by) => {
        const report = slaReport(rowsOf(complaints).values(), { ...rules, asOf, knownAt, by });
        expect(sumOf(report)).toBe(report.totals.complaints);
        for (const group of report.groups) expect(sumOf(group)).toBe(group.totals.complaints);
        const grouped = report.groups.reduce((sum, { totals }) => sum + totals.complaints, 0);
        expect(grouped).toBe(report.totals.complaints);
      }),
    );
  });

  it("count each complaint as it is assessed", () => {
    fc.assert(
      fc.property(histories, instant, (complaints, asOf) => {
        const rows = rowsOf(complaints);
        const { totals } = slaReport(rows.values(), { ...rules, asOf });
        const statuses = [...rows.values()].flatMap((row) => assessComplaint(row, { ...rules, asOf })?.status ?? []);
        const counted = Object.entries(totals).filter(([name]) => name !== "complaints");
        for (const [status, count] of counted) expect(statuses.filter((s) => s === status)).toHaveLength(count);
      }),
    );
  });
});
