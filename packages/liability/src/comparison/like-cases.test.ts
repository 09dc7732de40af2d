import type { ComplaintEvents, SanctionProposed } from "@complaint-ledger/complaint";
import type { Money } from "@complaint-ledger/policy";
import { happened, type Happening } from "@complaint-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../test/row-of.ts";
import { likeCases, type LikeCaseOptions, type LikeCaseReport } from "./like-cases.ts";
import { likenesses, likenessOf } from "./likeness.ts";

const at = "2024-03-04T09:00";
const asOf = "2024-06-01T00:00:00.000Z";
const cny = (minorUnits: number): Money => ({ minorUnits, currency: "CNY" });

/** A closed case of a lost parcel, for which a clerk answers; `more` is what is particular to it. */
const lost = (...more: readonly Happening[]): readonly Happening[] => [
  happened("ComplaintLodged", at, {
    policies: [{ id: "house", version: 1 }],
    complainant: { subject: "customer-1", kind: "complainant" },
    reportedCategory: "loss",
  }),
  found("finding-1", { parties: [{ kind: "person", id: "clerk-7", weight: 1 }], degreeOfOwnFault: "ordinary" }),
  ...more,
  closed(),
];
const found = (finding: string, data: Partial<ComplaintEvents["LiabilityDetermined"]>) =>
  happened("LiabilityDetermined", at, { finding, responsibility: "atFault", ...data });
const closed = (outcome: "accepted" | "refused" = "accepted") => happened("ComplaintClosed", at, { outcome });
const reopened = happened("ComplaintReopened", at, {});

function deduction(size: Partial<SanctionProposed>, ...steps: readonly Happening[]): readonly Happening[] {
  return [
    happened("SanctionProposed", at, {
      sanction: "s-1",
      finding: "finding-1",
      against: { kind: "person", id: "clerk-7" },
      role: "directlyResponsible",
      kind: "deduction",
      ...size,
    }),
    ...(steps.length > 0 ? steps : [happened("SanctionApproved", at, { sanction: "s-1" })]),
  ];
}

function gave(kind: "apology" | "refund" | "compensation", amount?: Money): Happening {
  return happened("RemedyInstructed", at, { remedy: kind, unit: "desk", kind, ...(amount && { amount }) });
}

/** The report on cases `c-0`, `c-1`, … */
function compare(cases: readonly (readonly Happening[])[], options: Partial<LikeCaseOptions> = {}): LikeCaseReport {
  return likeCases(
    cases.map((happenings, i) => rowOf(happenings, `c-${i}`)),
    { asOf, ...options },
  );
}

/** In what the only group differs, and the complaints of each variant; nothing if it does not. */
function difference(...cases: readonly (readonly Happening[])[]) {
  const { differing } = compare(cases);
  expect(differing.length).toBeLessThan(2);
  const [group] = differing;
  if (group === undefined) return undefined;
  const complaints = group.variants.map((variant) => variant.map(({ complaintId: complaint }) => complaint).join(" "));
  return [...group.differsIn, ...complaints];
}

describe("like cases", () => {
  it("are of the same policies and kind, from the same cause, with the same fault found", () => {
    const report = compare([lost(), lost(), lost(happened("ComplaintClassified", at, { category: "delay" }))]);
    expect(report).toMatchObject({ asOf, cases: 3, alone: 1, comparable: 1, consistent: 1, differing: [] });
  });

  it("are none of which nothing but the policies is on record, unless only policies are asked about", () => {
    const complainant = { subject: "customer-1", kind: "complainant" } as const;
    const unsaid = [
      happened("ComplaintLodged", at, { policies: [{ id: "house", version: 1 }], complainant }),
      closed(),
    ];
    expect(compare([unsaid, unsaid])).toMatchObject({ cases: 2, alone: 2, comparable: 0 });
    expect(compare([unsaid, unsaid], { likeBy: ["policies"] })).toMatchObject({ cases: 2, alone: 0, comparable: 1 });
  });

  it("are named, with what they are alike in, where they were not treated alike", () => {
    const report = compare([lost(gave("apology")), lost(gave("refund")), lost(gave("apology"))]);
    expect(report).toMatchObject({ comparable: 1, consistent: 0 });
    const [group] = report.differing;
    expect(group?.key).toContainEqual({ likeness: "category", value: "loss" });
    expect(group?.key).toContainEqual({ likeness: "responsibility", value: "atFault" });
    expect(group?.key).toContainEqual({ likeness: "mainParty", value: "person" });
    expect(group?.variants).toMatchObject([
      [{ complaintId: "c-0" }, { complaintId: "c-2" }],
      [{ complaintId: "c-1", remedies: [{ kind: "refund" }] }],
    ]);
    expect(group?.differsIn).toEqual(["remedies"]);
  });

  it("are those that users say", () => {
    const serious = lost(happened("ComplaintClassified", at, { category: "delay", severity: "serious" }));
    const cases = [lost(gave("apology")), serious];
    expect(compare(cases, { likeBy: ["policies"] }).differing).toMatchObject([
      { key: [{ likeness: "policies", value: "house" }], cases: 2 },
    ]);
    expect(compare(cases, { likeBy: ["severity"] })).toMatchObject({ alone: 2, comparable: 0 });
  });

  it("are closed; a case that was reopened is not compared until it is closed again", () => {
    expect(compare([lost(), [...lost(), reopened], [...lost(), reopened, closed()]])).toMatchObject({
      cases: 2,
      comparable: 1,
    });
  });

  it("are told apart by who holds most of the fault, not by who else holds some", () => {
    const shared = (...parties: ComplaintEvents["LiabilityDetermined"]["parties"]) =>
      lost(found("finding-2", { parties, degreeOfOwnFault: "ordinary" }));
    const [person, unit] = [
      { kind: "person", id: "clerk-7" },
      { kind: "unit", id: "desk" },
    ] as const;
    const mainParties = [
      shared({ ...person, weight: 3 }, { ...unit, weight: 2 }),
      shared({ ...person, weight: 2 }, { kind: "person", id: "clerk-8", weight: 2 }, { ...unit, weight: 3 }),
      shared({ ...person, weight: 2 }, { ...unit, weight: 2 }),
    ].map((happenings) => likenessOf("mainParty", rowOf(happenings)));
    expect(mainParties).toEqual(["person", "person", "person + unit"]);
  });

  it("go by the finding that stands", () => {
    const revised = happened("LiabilityRevised", at, {
      finding: "finding-2",
      supersedes: "finding-1",
      parties: [{ kind: "customer", id: "customer-1", weight: 1 }],
      responsibility: "notAtFault",
      reason: "The film.",
    });
    expect(compare([lost(), lost(revised), lost(revised)])).toMatchObject({ alone: 1, comparable: 1 });
  });
});

describe("an outcome that differs", () => {
  it("is another way of closing, the last one", () => {
    expect(difference(lost(), [...lost(), reopened, closed("refused")])).toEqual(["outcome", "c-0", "c-1"]);
  });

  it("is another kind of remedy, or another amount in a currency", () => {
    expect(difference(lost(gave("refund", cny(100))), lost(gave("refund", cny(101))))).toEqual([
      "remedyAmounts",
      "c-0",
      "c-1",
    ]);
    const inTwo = lost(gave("refund", cny(60)), gave("compensation", cny(40)));
    const inOther = lost(gave("compensation", cny(60)), gave("refund", cny(40)));
    expect(difference(inTwo, inOther)).toBeUndefined();
  });

  it("counts what the complainant accepted once, though it was instructed too", () => {
    const remedies = [{ kind: "refund", amount: cny(100) }] as const;
    const accepted = [
      happened("SolutionProposed", at, { solution: "sol-1", options: [{ id: "a", remedies }] }),
      happened("SolutionAccepted", at, { solution: "sol-1", option: "a" }),
    ];
    const instructed = happened("RemedyInstructed", at, {
      remedy: "r-1",
      solution: "sol-1",
      unit: "desk",
      ...remedies[0],
    });
    expect(
      difference(lost(...accepted), lost(...accepted, instructed), lost(gave("refund", cny(100)))),
    ).toBeUndefined();
  });
});

describe("a penalty that differs", () => {
  it("is one that the other case has not", () => {
    expect(difference(lost(), lost(...deduction({ amount: cny(100) })))).toEqual([
      "penalties",
      "penaltySizes",
      "measures",
      "c-0",
      "c-1",
    ]);
  });

  it("is none while it is merely proposed, nor once it was withdrawn or reversed", () => {
    const proposed = deduction({ amount: cny(100) }).slice(0, 1);
    const withdrawn = happened("SanctionWithdrawn", at, { sanction: "s-1", reason: "No." });
    expect(difference(lost(), lost(...proposed), lost(...deduction({ amount: cny(100) }, withdrawn)))).toBeUndefined();
  });

  it("is the same amount, or the same part of the loss: either is like", () => {
    const [small, large] = [cny(10_000), cny(50_000)];
    const tenth = lost(...deduction({ amount: cny(1_000), loss: small }));
    expect(difference(tenth, lost(...deduction({ permilleOfLoss: 100, loss: large })))).toBeUndefined();
    expect(difference(tenth, lost(...deduction({ amount: cny(1_000), loss: large })))).toBeUndefined();
    expect(difference(tenth, lost(...deduction({ amount: cny(1_000) })))).toBeUndefined();
    expect(difference(tenth, lost(...deduction({ permilleOfLoss: 101, loss: small })))).toEqual([
      "penaltySizes",
      "c-0",
      "c-1",
    ]);
  });

  it("is no part of a loss in another currency", () => {
    const tenthInEuro = lost(...deduction({ amount: { minorUnits: 1_000, currency: "EUR" }, loss: cny(10_000) }));
    const tenth = lost(...deduction({ permilleOfLoss: 100, loss: cny(50_000) }));
    expect(difference(tenthInEuro, tenth)).toEqual(["penaltySizes", "c-0", "c-1"]);
  });

  it("is another measure", () => {
    const measure = (words: string) => lost(...deduction({ kind: "administrative", measure: words }));
    expect(difference(measure("warning"), measure("transfer"), measure("warning"))).toEqual([
      "measures",
      "c-0 c-2",
      "c-1",
    ]);
  });
});

describe("the comparison of any cases", () => {
  const particulars = fc.subarray([
    gave("apology"),
    gave("refund", cny(100)),
    happened("ComplaintClassified", at, { category: "delay", cause: "rain" }),
    happened("RootCauseFound", at, { rootCause: "rc-1", cause: "theft" }),
    found("finding-9", { parties: [] }),
    ...deduction({ permilleOfLoss: 100, loss: cny(1_000) }),
    closed("refused"),
    reopened,
  ]);
  const cases = fc.array(
    particulars.map((more) => lost(...more)),
    { maxLength: 12 },
  );

  it("is the same in whatever order they come", () => {
    fc.assert(
      fc.property(
        cases.chain((some) => {
          const rows = some.map((happenings, i) => rowOf(happenings, `c-${i}`));
          return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }));
        }),
        ([rows, shuffled]) => {
          expect(likeCases(shuffled, { asOf })).toEqual(likeCases(rows, { asOf }));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("counts every closed case once, and names each of a differing group in one variant", () => {
    fc.assert(
      fc.property(cases, fc.subarray([...likenesses]), (some, likeBy) => {
        const report = compare(some, { likeBy });
        const named = report.differing.flatMap(({ variants }) =>
          variants.flat().map(({ complaintId: complaint }) => complaint),
        );
        expect(new Set(named).size).toBe(named.length);
        expect(report.cases).toBe(some.filter((_, i) => isClosed(some[i])).length);
        expect(report.consistent + report.differing.length).toBe(report.comparable);
        expect(report.alone + 2 * report.comparable).toBeLessThanOrEqual(report.cases);
        for (const group of report.differing) {
          expect(group.variants.flat()).toHaveLength(group.cases);
          expect(group.variants.length).toBeGreaterThan(1);
          expect(group.differsIn).not.toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("finds cases like their own copies", () => {
    fc.assert(
      fc.property(particulars, fc.integer({ min: 2, max: 5 }), (more, copies) => {
        expect(compare(Array.from({ length: copies }, () => lost(...more))).differing).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

function isClosed(happenings: readonly Happening[] = []): boolean {
  return happenings.findLast(({ type }) => /^Complaint(?:Closed|Reopened)$/u.test(type))?.type === "ComplaintClosed";
}
