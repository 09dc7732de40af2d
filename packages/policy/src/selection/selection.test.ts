import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HandlingPolicy } from "../handling-policy.ts";
import { examplePolicy } from "../test/example-policy.ts";
import { findPolicy } from "./find-policy.ts";
import { gravestClass } from "./gravest-class.ts";
import { policiesInForce } from "./policies-in-force.ts";

const second: HandlingPolicy = { ...examplePolicy, version: 2, validFrom: "2024-03-01", validTo: "2024-03-31" };

describe("findPolicy", () => {
  it("finds exactly the version asked for", () => {
    expect(findPolicy([examplePolicy, second], { id: "example", version: 2 })).toBe(second);
    expect(findPolicy([examplePolicy, second], { id: "example", version: 3 })).toBeUndefined();
  });
});

describe("policiesInForce", () => {
  it.each([
    ["2024-02-29", 1],
    ["2024-03-01", 2],
    ["2024-03-31", 2],
    ["2024-04-01", 1],
  ])("on %s new complaints are pinned to version %i", (date, version) => {
    expect(policiesInForce([second, examplePolicy], date).map((policy) => policy.version)).toEqual([version]);
  });

  it("gives of each policy the highest version valid that day, whatever the order", () => {
    const date = fc.constantFrom("2024-01-01", "2024-01-02", "2024-01-03");
    const policy = fc
      .record(
        { id: fc.constantFrom("a", "b"), version: fc.integer({ min: 1, max: 4 }), validFrom: date, validTo: date },
        { requiredKeys: ["id", "version"] },
      )
      .map((fields): HandlingPolicy => Object.assign({}, examplePolicy, fields));
    const distinct = fc.uniqueArray(policy, { selector: ({ id, version }) => `${id}${version}` });
    fc.assert(
      fc.property(distinct, date, (policies, date) => {
        const inForce = policiesInForce(policies, date);
        for (const id of ["a", "b"]) {
          const versions = policies
            .filter((policy) => policy.id === id)
            .filter(({ validFrom = date, validTo = date }) => validFrom <= date && date <= validTo)
            .map(({ version }) => version);
          const highest = versions.length === 0 ? [] : [Math.max(...versions)];
          expect(inForce.filter((policy) => policy.id === id).map(({ version }) => version)).toEqual(highest);
        }
      }),
    );
  });
});

describe("gravestClass", () => {
  it("is that of the gravest of several issues", () => {
    expect(gravestClass(examplePolicy, ["attitude", "loss"])?.id).toBe("major");
    expect(gravestClass(examplePolicy, ["attitude"])?.id).toBe("simple");
  });

  it("is left to a person where no class claims the issue", () => {
    expect(gravestClass(examplePolicy, ["noise"])).toBeUndefined();
  });

  it("outranks every class of the same complaint and does not depend on the order of issues", () => {
    fc.assert(
      fc.property(fc.subarray(["attitude", "loss", "damage", "noise"]), (categories) => {
        const gravest = gravestClass(examplePolicy, categories);
        expect(gravestClass(examplePolicy, [...categories].reverse())).toBe(gravest);
        for (const category of categories) {
          expect(gravestClass(examplePolicy, [category])?.rank ?? 0).toBeLessThanOrEqual(gravest?.rank ?? 0);
        }
      }),
    );
  });
});
