import { complaintLedgers, happened, type Happening } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { house } from "../test/house.ts";
import { approved, determined, executed, lodged, mei, proposed, revised, soundStory } from "../test/liability-story.ts";
import { rowOf, rowsOf } from "../test/row-of.ts";
import { breakdowns, type Breakdown } from "./breakdown.ts";
import { liabilityReport, type LiabilityReport } from "./liability-report.ts";

const asOf = "2024-03-20T00:00:00.000Z";
const report = (stories: readonly (readonly Happening[])[], by?: Breakdown): LiabilityReport =>
  liabilityReport(
    stories.map((story, i) => rowOf(story, `c-${i}`)),
    { asOf, by, policies: [house] },
  );
const heldBy = ({ groups }: LiabilityReport) =>
  groups.map(({ key, complaints, heldPermille }) => [key, complaints, heldPermille]);

const classified = (data: object): Happening => happened("ComplaintClassified", "2024-03-01T11:00", data);
const shared = determined({
  parties: [
    { ...mei, weight: 1 },
    { kind: "unit", id: "depot", weight: 1 },
    { kind: "supplier", id: "carrier", weight: 1 },
  ],
});

describe("a liability report", () => {
  const stories = [
    soundStory,
    [...lodged(), determined(), revised()],
    [...lodged(), determined({ parties: [], evidence: [] })],
    lodged(),
    [happened("EarlyWarningRaised", "2024-03-01T09:00")],
  ];

  it("counts what was found of the complaints lodged, by the finding that stands", () => {
    expect(report(stories).totals).toMatchObject({
      complaints: 4,
      atFault: 1,
      notAtFault: 1,
      undetermined: 1,
      withoutFinding: 1,
      withShares: 2,
      ownPermille: 1000,
      othersPermille: 1000,
      revised: 1,
      appeals: { lodged: 1, open: 0, upheld: 0, partlyUpheld: 0, dismissed: 1 },
    });
  });

  it("says as of when, as known when, and by what", () => {
    expect(report([])).toMatchObject({ asOf, by: null, groups: [], totals: { complaints: 0 } });
    expect(report([])).not.toHaveProperty("knownAt");
    expect(liabilityReport([], { asOf, knownAt: asOf, by: "unit" })).toMatchObject({ knownAt: asOf, by: "unit" });
    expect(() => liabilityReport([], { asOf: "today" })).toThrow(expect.objectContaining({ code: "invalid-instant" }));
  });

  it("counts sanctions by kind and by how far they came, and what is in force by currency", () => {
    const other = { sanction: "s-2", amount: { minorUnits: 5, currency: "USD" } };
    const warning = happened("SanctionProposed", "2024-03-09T09:00", { sanction: "s-3", kind: "administrative" });
    const { sanctions } = report([[...soundStory, proposed(other), warning], soundStory]).totals;
    const none = { proposed: 0, approved: 0, executed: 0, published: 0, withdrawn: 0, reversed: 0 };
    expect(sanctions).toEqual([
      { kind: "reward", sanctions: 0, ...none, inForce: [] },
      {
        kind: "deduction",
        sanctions: 3,
        ...none,
        executed: 2,
        proposed: 1,
        inForce: [{ minorUnits: 40_000, currency: "CNY" }],
      },
      { kind: "administrative", sanctions: 1, ...none, proposed: 1, inForce: [] },
    ]);
  });

  it("takes a reversed sanction for none in force", () => {
    const reversed = happened("SanctionReversed", "2024-03-12T09:00", { sanction: "s-1" });
    const [, deductions] = report([[...soundStory, reversed]]).totals.sanctions;
    expect(deductions).toMatchObject({ reversed: 1, executed: 0, inForce: [] });
  });
});

describe("a report by who is liable", () => {
  it("counts a complaint with each party, and gives each its share; the rest is under no key", () => {
    expect(heldBy(report([[...lodged(), shared], lodged()], "party"))).toEqual([
      ["person:mei", 1, 334],
      ["supplier:carrier", 1, 333],
      ["unit:depot", 1, 333],
      [null, 1, 0],
    ]);
    expect(heldBy(report([[...lodged(), shared], lodged()], "unit"))).toEqual([
      ["depot", 1, 333],
      [null, 2, 667],
    ]);
    expect(heldBy(report([[...lodged(), shared]], "supplier"))).toEqual([
      ["carrier", 1, 333],
      [null, 1, 667],
    ]);
  });

  it("puts a sanction to whom it is against, even to somebody who holds no share, and money to who paid it", () => {
    const against = { kind: "person", id: "manager-7" } as const;
    const recovered = happened("LossRecovered", "2024-03-12T09:00", {
      from: { kind: "supplier", id: "carrier" },
      amount: { minorUnits: 7, currency: "CNY" },
    });
    const story = [...lodged(), shared, proposed({ against, role: "manager" }), approved(), executed(), recovered];
    const { groups } = report([story], "party");
    const parts = groups.map(({ key, heldPermille, sanctions, recovered: paid }) => [
      key,
      heldPermille,
      sanctions.reduce((sum, { sanctions: count }) => sum + count, 0),
      paid.length,
    ]);
    expect(parts).toEqual([
      ["person:manager-7", 0, 1, 0],
      ["person:mei", 334, 0, 0],
      ["supplier:carrier", 333, 0, 1],
      ["unit:depot", 333, 0, 0],
    ]);
  });
});

describe("a report by what the complaint is like", () => {
  const story = [
    ...lodged({ reportedCategory: "delay", channel: "letter" }),
    happened("HandlingUnitAssigned", "2024-03-01T10:00", { unit: "north" }),
    classified({ nature: "compensationClaim", severity: "major", cause: "staff" }),
    shared,
  ];

  it.each([
    ["handlingUnit", "north"],
    ["nature", "compensationClaim"],
    ["category", "delay"],
    ["severity", "major"],
    ["channel", "letter"],
    ["policy", "house"],
    ["cause", "staff"],
  ] as const)("groups by %s", (by, key) => {
    const { groups } = report([story], by);
    expect(groups).toMatchObject([{ key, complaints: 1, atFault: 1, ownPermille: 667, heldPermille: null }]);
  });

  it("takes the causes found for the one classified, each of several", () => {
    const found = ["facilities", "staff", "staff"].map((cause, i) =>
      happened("RootCauseFound", "2024-03-02T10:00", { rootCause: `rc-${i}`, cause }),
    );
    expect(report([[...story, ...found]], "cause").groups.map(({ key }) => key)).toEqual(["facilities", "staff"]);
    expect(report([lodged()], "cause").groups.map(({ key }) => key)).toEqual([null]);
  });

  it("counts what a raw append lodged under no policy under no key", () => {
    expect(report([lodged({ policies: [] })], "policy").groups).toMatchObject([{ key: null, complaints: 1 }]);
  });

  it("tells months by the policy's zone, and needs the policy for that", () => {
    const [lodging] = lodged();
    const late = lodging === undefined ? [] : [{ ...lodging, at: "2024-02-29T16:00:00.000Z" }];
    expect(report([late], "month").groups.map(({ key }) => key)).toEqual(["2024-03"]);
    expect(() => liabilityReport([rowOf(late)], { asOf, by: "month" })).toThrow(
      expect.objectContaining({ code: "unknown-policy" }),
    );
  });
});

describe("any liability report", () => {
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

  it("adds up: shares to the complaints that have them, sanctions and appeals of parties to all there are", () => {
    fc.assert(
      fc.property(complaintLedgers({ maxLength: 80 }), fc.constantFrom(...breakdowns), ({ events, policies }, by) => {
        const { totals, groups } = liabilityReport(rowsOf(events).values(), { asOf, by, policies });
        for (const { complaints, withoutFinding, atFault, notAtFault, undetermined, ...rest } of [totals, ...groups]) {
          expect(withoutFinding + atFault + notAtFault + undetermined).toBe(complaints);
          expect(rest.ownPermille + rest.othersPermille).toBe(rest.withShares * 1000);
        }
        if (by === "unit" || by === "person" || by === "supplier" || by === "party") {
          expect(add(groups.map(({ heldPermille }) => heldPermille ?? Number.NaN))).toBe(totals.withShares * 1000);
          expect(add(groups.map(({ appeals }) => appeals.lodged))).toBe(totals.appeals.lodged);
          const [reward, deduction, measure] = [0, 1, 2].map((kind) =>
            add(groups.map(({ sanctions }) => sanctions[kind]?.sanctions ?? 0)),
          );
          expect([reward, deduction, measure]).toEqual(totals.sanctions.map(({ sanctions }) => sanctions));
        } else if (by !== "cause" && by !== "policy") {
          expect(add(groups.map(({ complaints }) => complaints))).toBe(totals.complaints);
          expect(add(groups.map(({ ownPermille }) => ownPermille))).toBe(totals.ownPermille);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("has its groups in the order of their keys, the one without a key last, whatever the order of the rows", () => {
    fc.assert(
      fc.property(complaintLedgers({ maxLength: 60 }), fc.constantFrom(...breakdowns), ({ events, policies }, by) => {
        const rows = [...rowsOf(events).values()];
        const whole = liabilityReport(rows, { asOf, by, policies });
        const keys = whole.groups.flatMap(({ key }) => key ?? []);
        expect(keys).toEqual(keys.toSorted());
        expect(whole.groups.slice(0, -1).every(({ key }) => key !== null)).toBe(true);
        expect(liabilityReport(rows.toReversed(), { asOf, by, policies })).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});
