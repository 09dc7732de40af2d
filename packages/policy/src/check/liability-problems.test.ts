import { describe, expect, it } from "vitest";
import type { LiabilityRule } from "../liability-rule.ts";
import { examplePolicy } from "../test/example-policy.ts";
import { checkPolicy } from "./check-policy.ts";

const clerkLostIt: LiabilityRule = {
  id: "clerk-lost-it",
  when: { categories: ["loss"], evidence: ["cctv"] },
  propose: { parties: [{ who: "handler", weight: 1 }], degreeOfOwnFault: "ordinary" },
  reference: { document: "the example's rule book", clause: "7" },
  note: { en: "Whoever lost it answers for it." },
};

/** Each problem of the example with this rule, changed, as "code at field". */
function problemsWith(changes: object, policy: object = {}): readonly string[] {
  const check = checkPolicy({ ...examplePolicy, ...policy, liabilityRules: [{ ...clerkLostIt, ...changes }] });
  return check.valid ? [] : check.problems.map(({ code, field }) => `${code} at ${field}`);
}

describe("a rule of liability", () => {
  it("is sound with any of its ways to propose", () => {
    expect(problemsWith({})).toEqual([]);
    expect(problemsWith({ when: {}, propose: "undetermined" })).toEqual([]);
    const carrier = { who: { kind: "otherCompany", id: "carrier-1" }, weight: 3 };
    expect(problemsWith({ propose: { parties: [carrier, { who: "complainant", weight: 1 }] } })).toEqual([]);
  });

  it("names evidence as the ledger does: another kind would never be on file", () => {
    expect(problemsWith({ when: { evidence: ["film"] } })).toEqual([
      "wrong-shape at liabilityRules[0].when.evidence[0]",
    ]);
  });

  it("has no condition that nothing can meet", () => {
    expect(problemsWith({ when: { categories: [] } })).toEqual(["wrong-shape at liabilityRules[0].when.categories"]);
  });

  it("speaks of classes, categories, natures and causes that the policy has", () => {
    const when = {
      classes: ["huge"],
      categories: ["noise"],
      natures: ["claim"],
      causes: ["rain"],
      rootCauses: ["sun"],
    };
    const field = "liabilityRules[0].when";
    expect(problemsWith({ when }, { natures: ["appeal"], causes: ["staff"] })).toEqual([
      `unknown-reference at ${field}.classes[0]`,
      `unknown-reference at ${field}.categories[0]`,
      `unknown-reference at ${field}.natures[0]`,
      `unknown-reference at ${field}.causes[0]`,
      `unknown-reference at ${field}.rootCauses[0]`,
    ]);
    expect(problemsWith({ when: { natures: ["claim"], causes: ["rain"], rootCauses: ["sun"] } })).toEqual([]);
  });

  it("has exceptions in the same words, and never excepts every case", () => {
    expect(problemsWith({ exceptFor: { causes: ["customer"] } })).toEqual([]);
    expect(problemsWith({ exceptFor: { categories: ["noise"] } })).toEqual([
      "unknown-reference at liabilityRules[0].exceptFor.categories[0]",
    ]);
    expect(problemsWith({ exceptFor: {} })).toEqual(["contradiction at liabilityRules[0].exceptFor"]);
  });

  it("gives weights that are whole and somebody's", () => {
    const field = "liabilityRules[0].propose";
    expect(problemsWith({ propose: { parties: [] } })).toEqual([`wrong-shape at ${field}.parties`]);
    for (const weight of [0, 0.5, 1_000_001, "1"]) {
      expect(problemsWith({ propose: { parties: [{ who: "handler", weight }] } })).toEqual([
        `wrong-shape at ${field}.parties[0].weight`,
      ]);
    }
    expect(problemsWith({ propose: { parties: [{ who: "janitor", weight: 1 }] } })).toEqual([
      `wrong-shape at ${field}.parties[0].who`,
    ]);
    expect(problemsWith({ propose: { parties: [{ who: { kind: "unit", id: "u-1", share: 1 }, weight: 1 }] } })).toEqual(
      [`unknown-field at ${field}.parties[0].who.share`],
    );
  });

  it("names each party once", () => {
    const handler = { who: "handler", weight: 1 };
    const unit = { who: { kind: "unit", id: "u-1" }, weight: 1 };
    const person = { who: { kind: "person", id: "u-1" }, weight: 1 };
    expect(problemsWith({ propose: { parties: [handler, unit, person, unit, handler] } })).toEqual([
      "duplicate at liabilityRules[0].propose.parties[4].who",
      "duplicate at liabilityRules[0].propose.parties[3].who.kind",
    ]);
  });

  it("proposes a degree of own fault only where it blames our side", () => {
    const field = "liabilityRules[0].propose.degreeOfOwnFault";
    const blaming = (...who: readonly unknown[]) =>
      problemsWith({ propose: { parties: who.map((one) => ({ who: one, weight: 1 })), degreeOfOwnFault: "gross" } });
    expect(blaming("complainant", "supplier", { kind: "thirdParty", id: "t-1" })).toEqual([
      `contradiction at ${field}`,
    ]);
    for (const ours of ["causingUnit", "employeeComplainedOf", { kind: "unit", id: "u-1" }]) {
      expect(blaming("complainant", ours)).toEqual([]);
    }
  });
});

it("two rules of liability have two ids", () => {
  const check = checkPolicy({ ...examplePolicy, liabilityRules: [clerkLostIt, clerkLostIt] });
  expect(check.valid ? [] : check.problems).toEqual([
    {
      code: "duplicate",
      field: "liabilityRules[1].id",
      problem: "clerk-lost-it stands already at liabilityRules[0]",
      remedy: "Remove one of them, or give it another name.",
    },
  ]);
});
