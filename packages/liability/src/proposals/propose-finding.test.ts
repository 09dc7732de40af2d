import type { HandlingPolicy, LiabilityRule } from "@complaint-ledger/policy";
import { happened, lenientPolicy, type Happening } from "@complaint-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../test/row-of.ts";
import { proposeFinding, type KnownOfCase } from "./propose-finding.ts";

const at = "2024-03-04T09:00";
const lodged = happened("ComplaintLodged", at, {
  complainant: { subject: "customer-1", kind: "complainant" },
  policies: [],
  reportedCategory: "loss",
  intakeUnit: "desk",
  accountUnit: "sales",
  firstContactOwner: "first-1",
});
const film = happened("EvidenceAttached", at, { evidence: "film-1", kind: "cctv" });
const heard = (subject: string, statement = subject) =>
  happened("StatementTaken", at, { statement, subject, capacity: "employeeComplainedOf" });
const found = (rootCause: string, cause: string, unit?: string) =>
  happened("RootCauseFound", at, { rootCause, cause, ...(unit !== undefined && { unit }) });
const classified = (cause: string) => happened("ComplaintClassified", at, { cause });

const rule: LiabilityRule = {
  id: "lost",
  when: { categories: ["loss"] },
  propose: { parties: [{ who: "employeeComplainedOf", weight: 1 }] },
  reference: { document: "house rule", clause: "7" },
  note: { en: "Whoever lost it." },
};

function propose(rules: readonly Partial<LiabilityRule>[], happenings: readonly Happening[], known?: KnownOfCase) {
  const liabilityRules = rules.map((changes, i) => Object.assign({}, rule, { id: `rule-${i}` }, changes));
  const policy: HandlingPolicy = { ...lenientPolicy, liabilityRules };
  return proposeFinding(rowOf(happenings), policy, known);
}

describe("a rule of liability", () => {
  it("proposes whoever fills the role, and says by which fact it holds", () => {
    const [proposal] = propose([{}], [lodged, heard("clerk-7")]);
    expect(proposal).toMatchObject({
      status: "ready",
      policy: { id: lenientPolicy.id, version: lenientPolicy.version },
      rule: { id: "rule-0" },
      reasons: [{ condition: "categories", value: "loss", from: "report", id: null }],
      parties: [{ kind: "person", id: "clerk-7", weight: 1 }],
      responsibility: "atFault",
    });
  });

  it("goes by the category as last classified, and by the report while that says none", () => {
    const seenAs = (category: string) => happened("ComplaintClassified", at, { category });
    expect(propose([{}], [lodged, seenAs("delay"), heard("clerk-7")])).toEqual([]);
    expect(propose([{}], [lodged, classified("rain"), heard("clerk-7")])).toHaveLength(1);
    expect(propose([{}], [lodged, seenAs("loss"), heard("clerk-7")])[0]?.reasons[0]?.from).toBe("classification");
  });

  it("goes by the causes found; by the reported one while none is found", () => {
    const when = { causes: ["rain"] };
    expect(propose([{ when }], [lodged, classified("rain")])[0]?.reasons[0]?.from).toBe("classification");
    expect(propose([{ when }], [lodged, classified("rain"), found("rc-1", "theft")])).toEqual([]);
    expect(propose([{ when }], [lodged, classified("theft"), found("rc-1", "rain")])[0]?.reasons).toEqual([
      { condition: "causes", value: "rain", from: "rootCause", id: "rc-1" },
    ]);
    expect(propose([{ when: { rootCauses: ["rain"] } }], [lodged, classified("rain")])).toEqual([]);
  });

  it("is not proposed where an exception holds", () => {
    const exceptFor = { causes: ["customer"], evidence: ["cctv"] } as const;
    expect(propose([{ exceptFor }], [lodged, classified("customer")])).toHaveLength(1);
    expect(propose([{ exceptFor }], [lodged, film])).toHaveLength(1);
    expect(propose([{ exceptFor }], [lodged, classified("customer"), film])).toEqual([]);
  });

  it("without conditions is for every case", () => {
    expect(propose([{ when: {}, propose: "undetermined" }], [])).toMatchObject([
      { status: "ready", parties: [], responsibility: "undetermined", reasons: [] },
    ]);
  });

  it("for late handling waits until somebody says that it was late", () => {
    const late = { when: { handledLate: true }, propose: "undetermined" } as const;
    expect(propose([late], [lodged])).toEqual([]);
    expect(propose([late], [lodged], { handledLate: false })).toEqual([]);
    expect(propose([late], [lodged], { handledLate: true })[0]?.reasons[0]?.from).toBe("assessment");
  });

  it("comes in the order of the policy's rules, beside all others that hold", () => {
    const rules = [{ id: "b" }, { id: "never", when: { categories: ["noise"] } }, { id: "a" }];
    expect(propose(rules, [lodged]).map((proposal) => proposal.rule.id)).toEqual(["b", "a"]);
  });
});

describe("what a proposal lacks", () => {
  it("is evidence that the rule asks for: all of it", () => {
    const when = { evidence: ["cctv", "photo"] } as const;
    expect(propose([{ when }], [lodged, heard("clerk-7"), film])).toMatchObject([
      {
        status: "incomplete",
        missingEvidence: ["photo"],
        openRoles: [],
        reasons: [{ condition: "evidence", value: "cctv", from: "evidence", id: "film-1" }],
      },
    ]);
    const photo = happened("EvidenceAttached", at, { evidence: "photo-1", kind: "photo" });
    expect(propose([{ when }], [lodged, heard("clerk-7"), film, photo])[0]?.status).toBe("ready");
  });

  it("is whoever fills a role, if nobody does: the others' shares are not moved to fit", () => {
    const parties = [
      { who: "employeeComplainedOf", weight: 2 },
      { who: "intakeUnit", weight: 1 },
    ] as const;
    expect(propose([{ propose: { parties } }], [lodged])).toMatchObject([
      { status: "incomplete", missingEvidence: [], openRoles: [{ role: "employeeComplainedOf", candidates: [] }] },
    ]);
  });

  it("is a choice, if several fill a role; whoever knows it says so", () => {
    const history = [lodged, heard("clerk-7"), heard("clerk-8"), heard("clerk-7", "again")];
    const candidates = [
      { kind: "person", id: "clerk-7" },
      { kind: "person", id: "clerk-8" },
    ] as const;
    expect(propose([{}], history)).toMatchObject([{ openRoles: [{ role: "employeeComplainedOf", candidates }] }]);
    const filledBy = { employeeComplainedOf: candidates[1] };
    expect(propose([{}], history, { filledBy })).toMatchObject([{ status: "ready", parties: [{ id: "clerk-8" }] }]);
  });
});

describe("the parties of a proposal", () => {
  const history = [
    lodged,
    heard("clerk-7"),
    happened("HandlerAssigned", at, { handler: "handler-1" }),
    happened("HandlingUnitAssigned", at, { unit: "returns" }),
    happened("ContactSheetIssued", at, { sheet: "sheet-1", matter: "quality", countermeasureUnit: "paint-shop" }),
    happened("CountermeasureRequested", at, { countermeasure: "cm-1", unit: "paint-shop" }),
    happened("JointHandlingOpened", at, {
      parties: [
        { kind: "unit", id: "sales" },
        { kind: "supplier", id: "paint-maker" },
        { kind: "otherCompany", id: "carrier" },
      ],
    }),
    found("rc-1", "paint", "paint-shop"),
    found("rc-2", "packing", "dispatch"),
  ];

  it.each([
    ["intakeUnit", "unit", "desk"],
    ["accountUnit", "unit", "sales"],
    ["handlingUnit", "unit", "returns"],
    ["countermeasureUnit", "unit", "paint-shop"],
    ["firstContactOwner", "person", "first-1"],
    ["handler", "person", "handler-1"],
    ["employeeComplainedOf", "person", "clerk-7"],
    ["complainant", "customer", "customer-1"],
    ["supplier", "supplier", "paint-maker"],
    ["otherCompany", "otherCompany", "carrier"],
  ] as const)("%s is the %s on record", (who, kind, id) => {
    expect(propose([{ propose: { parties: [{ who, weight: 1 }] } }], history)).toMatchObject([
      { parties: [{ kind, id, weight: 1 }] },
    ]);
    expect(propose([{ when: {}, propose: { parties: [{ who, weight: 1 }] } }], [])).toMatchObject([
      { openRoles: [{ role: who, candidates: [] }] },
    ]);
  });

  it("count the unit of the cause that the rule is about, not of the others", () => {
    const parties = { parties: [{ who: "causingUnit", weight: 1 }] } as const;
    expect(propose([{ when: { causes: ["packing"] }, propose: parties }], history)).toMatchObject([
      { parties: [{ kind: "unit", id: "dispatch" }] },
    ]);
    expect(propose([{ propose: parties }], history)).toMatchObject([
      { openRoles: [{ candidates: [{ id: "paint-shop" }, { id: "dispatch" }] }] },
    ]);
  });

  it("add up where one fills two roles", () => {
    const parties = [
      { who: "countermeasureUnit", weight: 2 },
      { who: { kind: "customer", id: "paint-shop" }, weight: 5 },
      { who: { kind: "unit", id: "paint-shop" }, weight: 1 },
    ] as const;
    expect(propose([{ propose: { parties } }], history)).toMatchObject([
      {
        parties: [
          { kind: "unit", id: "paint-shop", weight: 3 },
          { kind: "customer", id: "paint-shop", weight: 5 },
        ],
        responsibility: "notAtFault",
      },
    ]);
  });

  it("always hold the weights of the rule, nothing more and nothing less", () => {
    const who = fc.constantFrom("handler" as const, "intakeUnit" as const, "complainant" as const, "supplier" as const);
    const weights = fc.uniqueArray(fc.record({ who, weight: fc.integer({ min: 1, max: 1_000 }) }), {
      minLength: 1,
      selector: (party) => party.who,
    });
    fc.assert(
      fc.property(weights, fc.subarray(history), (parties, happenings) => {
        for (const proposal of propose([{ when: {}, propose: { parties } }], [lodged, ...happenings])) {
          const total = parties.reduce((sum, { weight }) => sum + weight, 0);
          if (proposal.status === "ready") {
            expect(proposal.parties.reduce((sum, { weight }) => sum + weight, 0)).toBe(total);
          } else {
            expect(proposal.openRoles.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
