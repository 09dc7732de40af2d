import { complaintStream } from "@complaint-ledger/complaint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "./assessment/assess-complaint.ts";
import { slaReport } from "./report/sla-report.ts";
import { happened, lodged, rowOf, type Happening } from "./test/history.ts";
import { histories, instant } from "./test/histories.ts";
import { house, office, resolve } from "./test/house.ts";
import { rowsOf } from "./test/ledger-rows.ts";
import { compareUnder } from "./what-if/compare-under.ts";
import { slaIndex } from "./worklist/sla-index.ts";

// Its calendar ends before anything here happens.
const over = { ...office, id: "over", coverage: { from: "2024-01-01", to: "2024-01-31" }, exceptionalDays: {} };
const old = house([resolve], { id: "old", calendar: { id: "over", version: 1 } });
const rules = { policies: [house(), old], calendars: [office, over] };
const asOf = "2024-03-05T10:00:00.000Z";

const under = (...ids: readonly string[]) => ({ policies: ids.map((id) => ({ id, version: 1 })) });
const reckonable = [lodged("2024-03-04T09:00", under("house"))];
const beyond = [lodged("2024-03-04T09:00", under("old"))];
const both = [lodged("2024-03-04T09:00", under("house", "old"))];
const told = {
  policy: "old",
  version: 1,
  clock: "resolve",
  run: 0,
  status: null,
  problem: expect.stringMatching(/^under version 1 of old it cannot be reckoned: .* lies outside calendar over 1/),
  remedy: expect.any(String),
};

describe("a complaint with a clock that no calendar reaches", () => {
  it("stands as not reckonable, with the clock, what is wrong and what to do", () => {
    const assessed = assessComplaint(rowOf(beyond), { ...rules, asOf });
    expect(assessed).toMatchObject({ status: "notReckonable", clocks: [], notReckonable: [told] });
  });

  it("keeps its other clocks, and stands as breached once one of them is", () => {
    const at = (asOf: string) => assessComplaint(rowOf(both), { ...rules, asOf });
    expect(at(asOf)).toMatchObject({
      status: "notReckonable",
      clocks: [{ policy: "house", status: "running" }],
      notReckonable: [told],
    });
    expect(at("2024-03-06T09:00:00.000Z")).toMatchObject({ status: "breached", notReckonable: [told] });
  });

  it("stands as its other clocks do where that clock is advisory", () => {
    const advisory = { ...rules, policies: [house(), { ...old, clocks: [{ ...resolve, advisory: true }] }] };
    expect(assessComplaint(rowOf(both), { ...advisory, asOf })).toMatchObject({
      status: "running",
      notReckonable: [{ advisory: true }],
    });
  });

  it("is counted apart in a report, and everything else as if it were not there", () => {
    const report = slaReport(rowsOf([reckonable, beyond, both]).values(), { ...rules, asOf, by: "policy" });
    expect(report).toMatchObject({
      totals: { complaints: 3, running: 1, notReckonable: 2 },
      clocks: [{ policy: "house", running: 2 }],
      groups: [
        { key: "house", totals: { complaints: 2, running: 2, notReckonable: 0 } },
        { key: "old", totals: { complaints: 2, running: 0, notReckonable: 2 } },
      ],
      notReckonable: [
        { complaintId: "c-1", ...told },
        { complaintId: "c-2", ...told },
      ],
    });
  });

  it("is counted apart in a comparison too", () => {
    const later = house([], { version: 2 });
    const options = { ...rules, policies: [...rules.policies, { ...later, id: "old" }], asOf };
    const to = { id: "old", version: 2 };
    expect(compareUnder(rowsOf([beyond]).values(), { ...options, to })).toMatchObject({
      asIs: { complaints: 1, notReckonable: 1 },
      asIf: { complaints: 1, withoutDeadline: 1 },
      differing: [{ asIs: { status: "notReckonable" } }],
    });
  });

  it("can be listed from the worklists, which go on with the other clocks", () => {
    const index = slaIndex(rules, rowsOf([reckonable, beyond, both]));
    expect([...index.notReckonable()]).toMatchObject([
      { complaintId: "c-1", ...told },
      { complaintId: "c-2", ...told },
    ]);
    const late = [...index.breachedAt("2024-03-06T09:00:00.000Z")];
    expect(late.map(({ complaintId, policy }) => [complaintId, policy])).toEqual([
      ["c-0", "house"],
      ["c-2", "house"],
    ]);
    expect([...index.dueNext(asOf)].map(({ complaintId }) => complaintId)).toEqual(["c-0", "c-2"]);
    index.apply({ key: complaintStream("c-1"), after: rowOf(reckonable, "c-1") });
    expect([...index.notReckonable()].map(({ complaintId }) => complaintId)).toEqual(["c-2"]);
  });

  it("is not forgotten when it is reopened under a policy that can be reckoned", () => {
    const history = [
      ...beyond,
      happened("ReplyIssued", "2024-03-04T10:00", { kind: "final" }),
      happened("ComplaintClosed", "2024-03-04T10:00"),
      happened("PolicyRebased", "2024-03-04T11:00", { policy: "old", fromVersion: 1, toVersion: 2 }),
      happened("ComplaintReopened", "2024-03-05T09:00"),
    ];
    // From the second version on the calendar reaches; the clock continues where the first run left it.
    const newer = house([resolve], { id: "old", version: 2, reopening: "continue" });
    const assessed = assessComplaint(rowOf(history), { ...rules, policies: [old, newer], asOf });
    expect(assessed?.clocks).toMatchObject([
      { run: 0, version: 2, status: "met" },
      { run: 1, version: 2, startedAt: "2024-03-04T09:00:00.000Z", dueAt: "2024-03-06T16:00:00.000Z" },
    ]);
  });
});

describe("any mixture of complaints that can be reckoned and that cannot", () => {
  const mixture = histories.chain((complaints) =>
    fc.tuple(fc.constant(complaints), fc.array(fc.boolean(), { minLength: complaints.length })),
  );
  const pinned = (happenings: readonly Happening[], id: string) =>
    happenings.map((happening) =>
      happening.type === "ComplaintLodged"
        ? Object.assign({}, happening, { data: { ...happening.data, ...under(id) } })
        : happening,
    );

  it("gives the same answers on those that can, and tells of each that cannot", () => {
    fc.assert(
      fc.property(mixture, instant, ([complaints, cannot], asOf) => {
        const rows = rowsOf(complaints.map((history, i) => pinned(history, cannot[i] === true ? "old" : "house")));
        const those = (wanted: boolean) => new Map([...rows].filter((_, i) => (cannot[i] === true) === wanted));

        const report = slaReport(rows.values(), { ...rules, asOf, by: "policy" });
        const alone = slaReport(those(false).values(), { ...rules, asOf, by: "policy" });
        const house = ({ groups }: typeof report) => groups.filter(({ key }) => key === "house");
        expect(house(report)).toEqual(house(alone));
        const { complaints: all, ...statuses } = report.totals;
        expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBe(all);
        const lodgedOfThose = [...those(true).values()].filter((row) => assessComplaint(row, { ...rules, asOf }));
        expect(new Set(report.notReckonable.map(({ complaintId }) => complaintId))).toEqual(
          new Set(lodgedOfThose.map(({ complaintId }) => complaintId)),
        );

        const index = slaIndex(rules, rows);
        const indexAlone = slaIndex(rules, those(false));
        const ofHouse = <Item extends { readonly policy: string | null; readonly complaintId: string }>(
          items: Iterable<Item>,
        ) => [...items].filter(({ policy }) => policy === "house");
        expect(ofHouse(index.dueNext(asOf))).toEqual(ofHouse(indexAlone.dueNext(asOf)));
        expect(ofHouse(index.breachedAt(asOf))).toEqual(ofHouse(indexAlone.breachedAt(asOf)));
        expect([...indexAlone.notReckonable()]).toEqual([]);
      }),
    );
  });
});
