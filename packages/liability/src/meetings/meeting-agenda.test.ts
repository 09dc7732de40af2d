import { happened, type Happening } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { carriedOut, held, meetingsOf, resolution, type MeetingHappening } from "../test/meeting-history.ts";
import { rowOf } from "../test/row-of.ts";
import { meetingAgenda, type AgendaOptions } from "./meeting-agenda.ts";

describe("the agenda of a review meeting", () => {
  const asOf = "2024-04-02T00:00:00.000Z";

  function closedCase(closedAt: string, severity: "minor" | "serious" | "major", ...more: readonly Happening[]) {
    return [
      happened("ComplaintLodged", "2024-02-20T08:00", {
        policies: [],
        complainant: { subject: "customer-1", kind: "complainant" },
        reportedCategory: "paint",
      }),
      happened("ComplaintClassified", "2024-02-20T09:00", { severity, category: "paint" }),
      happened("ComplaintClosed", closedAt, { outcome: "accepted" }),
      ...more,
    ];
  }

  function agenda(
    cases: readonly (readonly Happening[])[],
    meetings: readonly MeetingHappening[] = [],
    options: Partial<AgendaOptions> = {},
  ) {
    return meetingAgenda(
      cases.map((happenings, i) => rowOf(happenings, `c-${i}`)),
      meetingsOf(meetings),
      { asOf, month: "2024-03", timeZone: "Asia/Shanghai", ...options },
    );
  }

  it("holds last month's closed serious and major cases, with the finding that stands and the sanctions", () => {
    const found = happened("LiabilityDetermined", "2024-03-20T08:00", {
      finding: "finding-1",
      responsibility: "atFault",
      parties: [{ kind: "unit", id: "paint-shop", weight: 1 }],
    });
    const sanction = happened("SanctionProposed", "2024-03-21T08:00", {
      sanction: "s-1",
      finding: "finding-1",
      against: { kind: "unit", id: "paint-shop" },
      role: "responsibleUnit",
      kind: "deduction",
    });
    const { cases } = agenda([
      closedCase("2024-03-15T08:00", "serious", found, sanction),
      closedCase("2024-03-16T08:00", "major"),
      closedCase("2024-03-17T08:00", "minor"),
      closedCase("2024-02-28T08:00", "serious"),
      closedCase("2024-03-31T16:00", "serious"),
      closedCase("2024-03-18T08:00", "serious", happened("ComplaintReopened", "2024-03-19T08:00", {})),
    ]);
    expect(cases).toMatchObject([
      {
        complaintId: "c-0",
        severity: "serious",
        outcome: "accepted",
        finding: { finding: "finding-1", responsibility: "atFault", shares: [{ id: "paint-shop", permille: 1000 }] },
        sanctions: [{ sanction: "s-1", status: "proposed", findingStands: true }],
        reviewed: false,
      },
      { complaintId: "c-1", severity: "major", finding: null, sanctions: [] },
    ]);
  });

  it("holds what was closed before and reviewed by nobody since", () => {
    const review = happened("CaseReviewed", "2024-03-10T08:00", { findings: "Learnt." });
    const cases = [
      closedCase("2024-02-25T08:00", "serious"),
      closedCase("2024-02-26T08:00", "serious"),
      closedCase("2024-02-27T08:00", "serious", review),
      closedCase("2024-03-12T08:00", "serious", review),
    ];
    const march = held("march", "2024-03-02T09:00:00.000Z", ["c-1", "c-3"]);
    expect(agenda(cases, [march]).leftOver.map(({ complaintId: complaint }) => complaint)).toEqual(["c-0"]);
    expect(agenda(cases, [march]).cases).toMatchObject([{ complaintId: "c-3", meetings: ["march"], reviewed: false }]);
  });

  it("holds how often each complaint came, and what earlier meetings resolved and nobody did", () => {
    const lodgedIn = (month: string, reportedCategory: string) => [
      happened("ComplaintLodged", `${month}-05T08:00`, {
        policies: [],
        complainant: { subject: "customer-1", kind: "complainant" },
        reportedCategory,
      }),
    ];
    const march = held(
      "march",
      "2024-03-02T09:00:00.000Z",
      [],
      resolution("r-1", "2024-03-20T00:00:00.000Z"),
      resolution("r-2"),
      resolution("r-3"),
    );
    const report = agenda(
      [
        lodgedIn("2024-01", "gap"),
        lodgedIn("2024-02", "paint"),
        lodgedIn("2024-03", "gap"),
        lodgedIn("2024-03", "gap"),
      ],
      [march, carriedOut("march", "2024-03-25T00:00:00.000Z", "r-3")],
    );
    expect(report.frequency).toEqual([
      { key: "gap", count: 2, change: 2 },
      { key: "paint", count: 0, change: -1 },
    ]);
    expect(report.openResolutions.map((one) => `${one.resolution} ${one.status}`)).toEqual(["r-1 overdue", "r-2 open"]);
    expect(report.statistics).toMatchObject({ month: "2024-03", lodged: 2 });
  });
});
