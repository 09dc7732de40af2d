import type { ComplaintEvents } from "@complaint-ledger/complaint";
import { happened, type Happening } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { rowOf } from "../test/row-of.ts";
import { monthlyStatistics, type MonthOptions } from "./monthly-statistics.ts";

const asOf = "2024-04-20T00:00:00.000Z";

const lodged = (at: string) =>
  happened("ComplaintLodged", at, { policies: [], complainant: { subject: "customer-1", kind: "complainant" } });

describe("monthly statistics", () => {
  const inMarch = "2024-03-05T08:00";
  const classified = (data: ComplaintEvents["ComplaintClassified"]) => happened("ComplaintClassified", inMarch, data);
  const sheet = (matter: "quality" | "contract") =>
    happened("ContactSheetIssued", inMarch, { sheet: "sheet-1", matter, countermeasureUnit: "paint-shop" });

  function statistics(cases: readonly (readonly Happening[])[], options: Partial<MonthOptions> = {}) {
    return monthlyStatistics(
      cases.map((happenings, i) => rowOf(happenings, `c-${i}`)),
      { asOf, month: "2024-03", timeZone: "Asia/Shanghai", ...options },
    );
  }

  it("tell cases of quality from the others: by contact sheet, else by nature, else by what it is about", () => {
    const march = lodged(inMarch);
    const report = statistics([
      [march, sheet("quality"), classified({ nature: "nonQualityComplaint" })],
      [march, sheet("quality"), sheet("contract"), classified({ about: "quality" })],
      [march, classified({ nature: "compensationClaim" })],
      [march, classified({ nature: "nonQualityComplaint", about: "quality" })],
      [march, classified({ nature: "serviceComplaint", about: "quality" })],
      [march, classified({ about: "attitude" })],
      [march],
      [lodged("2024-02-28T08:00"), sheet("quality")],
    ]);
    expect(report).toMatchObject({ lodged: 7, closed: 0, byMatter: { quality: 3, other: 3, unclassified: 1 } });
    expect(report.byNature).toEqual([
      { key: "compensationClaim", count: 1 },
      { key: "nonQualityComplaint", count: 2 },
      { key: "serviceComplaint", count: 1 },
      { key: null, count: 3 },
    ]);
  });

  it("count a case under each unit found liable, whatever that unit's share", () => {
    const found = happened("LiabilityDetermined", inMarch, {
      finding: "finding-1",
      responsibility: "atFault",
      parties: [
        { kind: "unit", id: "paint-shop", weight: 3 },
        { kind: "person", id: "clerk-7", weight: 1 },
        { kind: "unit", id: "dispatch", weight: 1 },
      ],
    });
    expect(statistics([[lodged(inMarch), found], [lodged(inMarch)]]).byResponsibleUnit).toEqual([
      { key: "dispatch", count: 1 },
      { key: "paint-shop", count: 1 },
      { key: null, count: 1 },
    ]);
  });

  it("count corrective actions planned and verified in the month, and those open at the viewpoint", () => {
    const planned = (action: string, at: string, dueAt?: string) =>
      happened("CorrectiveActionPlanned", at, {
        action,
        rootCause: "rc-1",
        owner: "dispatch",
        ...(dueAt !== undefined && { dueAt }),
      });
    const verified = (action: string, at: string, effective = true) =>
      happened("CorrectiveActionVerified", at, { action, effective });
    const history = [
      lodged("2024-02-01T08:00"),
      planned("a", "2024-02-02T08:00"),
      planned("b", inMarch, asOf),
      planned("c", inMarch, "2024-04-19T23:59:59.999Z"),
      verified("a", inMarch),
      verified("c", inMarch, false),
      verified("a", "2024-04-02T08:00", false),
    ];
    expect(statistics([history]).correctiveActions).toEqual({
      planned: 2,
      verified: 1,
      ineffective: 1,
      open: 3,
      overdue: 1,
    });
  });

  it("are of a month", () => {
    for (const month of ["2024-13", "2024-3", "March"]) {
      expect(() => statistics([], { month })).toThrow(
        expect.objectContaining({ code: "invalid-month", field: "month" }),
      );
    }
  });
});
