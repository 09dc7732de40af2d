import type { ComplaintEvents } from "@complaint-ledger/complaint";
import { happened, type Happening } from "@complaint-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { rowOf } from "../test/row-of.ts";
import { complaintFrequency, sameIns, type FrequencyOptions } from "./complaint-frequency.ts";

const asOf = "2024-04-20T00:00:00.000Z";
const timeZone = "Asia/Shanghai";

const lodged = (at: string, data: Partial<ComplaintEvents["ComplaintLodged"]> = {}) =>
  happened("ComplaintLodged", at, {
    policies: [],
    complainant: { subject: "customer-1", kind: "complainant" },
    ...data,
  });
const of = (at: string, reportedCategory: string) => [lodged(at, { reportedCategory })];

function rows(...cases: readonly (readonly Happening[])[]): readonly LiabilityRow[] {
  return cases.map((happenings, i) => rowOf(happenings, `c-${i}`));
}

function frequency(cases: readonly (readonly Happening[])[], options: Partial<FrequencyOptions> = {}) {
  return complaintFrequency(rows(...cases), { asOf, of: "category", timeZone, ...options });
}

describe("the frequency of the same complaint", () => {
  it("is told by month, with the change against the month before, up to the month of the viewpoint", () => {
    const report = frequency([
      of("2024-02-10T08:00", "paint"),
      of("2024-02-11T08:00", "paint"),
      of("2024-03-01T08:00", "gap"),
      of("2024-04-01T08:00", "paint"),
    ]);
    expect(report).toMatchObject({ asOf, complaints: 4, months: ["2024-02", "2024-03", "2024-04"] });
    expect(report.series).toEqual([
      {
        key: "gap",
        total: 1,
        counts: [
          { month: "2024-02", count: 0, change: null },
          { month: "2024-03", count: 1, change: 1 },
          { month: "2024-04", count: 0, change: -1 },
        ],
      },
      {
        key: "paint",
        total: 3,
        counts: [
          { month: "2024-02", count: 2, change: null },
          { month: "2024-03", count: 0, change: -2 },
          { month: "2024-04", count: 1, change: 1 },
        ],
      },
    ]);
  });

  it("goes by the months of the zone", () => {
    const newYear = [of("2023-12-31T16:30", "paint")];
    expect(frequency(newYear).months[0]).toBe("2024-01");
    expect(frequency(newYear, { timeZone: "Etc/UTC" }).months[0]).toBe("2023-12");
  });

  it("counts a complaint of two items or causes under each, and once in all", () => {
    const items = ["A1", "B2", "A1"].map((number) => ({ description: "valve", number, handedIn: false }));
    const causes = ["melt", "mould"].map((cause) =>
      happened("RootCauseFound", "2024-04-02T08:00", { rootCause: cause, cause }),
    );
    const cases = [[lodged("2024-04-01T08:00", { items }), ...causes], of("2024-04-03T08:00", "paint")];
    const totals = (report: ReturnType<typeof frequency>) => report.series.map(({ key, total }) => `${key} ${total}`);
    expect(frequency(cases, { of: "item" }).complaints).toBe(2);
    expect(totals(frequency(cases, { of: "item" }))).toEqual(["A1 1", "B2 1", "null 1"]);
    expect(totals(frequency(cases, { of: "cause" }))).toEqual(["melt 1", "mould 1", "null 1"]);
  });

  it("says nothing of what was lodged later, nor of a mere early warning", () => {
    const warned = [happened("EarlyWarningRaised", "2024-03-01T08:00", {})];
    expect(frequency([of("2024-05-01T08:00", "paint"), warned])).toMatchObject({
      complaints: 0,
      months: [],
      series: [],
    });
  });

  it("adds up, whatever was lodged when and in whatever order rows come", () => {
    const anyCase = fc
      .tuple(
        fc.date({ min: new Date("2023-06-01"), max: new Date("2024-04-19"), noInvalidDate: true }),
        fc.constantFrom("a", "b", undefined),
      )
      .map(([at, category]) => [
        lodged(at.toISOString(), { ...(category !== undefined && { reportedCategory: category }) }),
      ]);
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 20 }), fc.constantFrom(...sameIns), (cases, sameIn) => {
        const report = frequency(cases, { of: sameIn });
        expect(report.series.reduce((sum, { total }) => sum + total, 0)).toBe(cases.length);
        for (const { total, counts } of report.series) {
          expect(counts.map(({ month }) => month)).toEqual(report.months);
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          expect(counts.reduce((sum, { change }) => sum + (change ?? 0), counts[0]?.count ?? 0)).toBe(
            counts.at(-1)?.count ?? 0,
          );
        }
        expect(frequency(cases.toReversed(), { of: sameIn })).toEqual(report);
      }),
      { numRuns: 40 },
    );
  });
});
