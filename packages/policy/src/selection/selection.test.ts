import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HandlingPolicy } from "../handling-policy.ts";
import { examplePolicy } from "../test/example-policy.ts";
import { findPolicy } from "./find-policy.ts";
import { gravestClass } from "./gravest-class.ts";
import { isInForce } from "./is-in-force.ts";
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

describe("isInForce", () => {
  it("goes by the days of the policy's own zone, both ends included", () => {
    const march = { ...examplePolicy, timeZone: "Asia/Shanghai", validFrom: "2024-03-01", validTo: "2024-03-31" };
    expect(isInForce(march, "2024-02-29T15:59:59.999Z")).toBe(false);
    expect(isInForce(march, "2024-02-29T16:00:00.000Z")).toBe(true);
    expect(isInForce(march, "2024-03-31T15:59:59.999Z")).toBe(true);
    expect(isInForce(march, "2024-03-31T16:00:00.000Z")).toBe(false);
  });

  it("of a policy without dates is so at any time, of others also where no zone is known", () => {
    expect(isInForce(examplePolicy, "0001-01-01T00:00:00.000Z")).toBe(true);
    const until2020 = { ...examplePolicy, validTo: "2020-12-31" };
    expect(isInForce(until2020, "0001-01-01T00:00:00.000Z")).toBe(true);
    expect(isInForce(until2020, "9999-12-31T23:59:59.999Z")).toBe(false);
  });

  it("agrees with policiesInForce on the local day", () => {
    const day = fc.integer({ min: 0, max: 9 });
    const shanghai = 8 * 3_600_000;
    fc.assert(
      fc.property(fc.option(day), fc.option(day), fc.integer({ min: 0, max: 240 }), (from, to, hour) => {
        const dateOf = (n: number) => new Date(Date.UTC(2024, 2, 1 + n)).toISOString().slice(0, 10);
        const policy = {
          ...examplePolicy,
          timeZone: "Asia/Shanghai",
          ...(from === null ? {} : { validFrom: dateOf(from) }),
          ...(to === null ? {} : { validTo: dateOf(to) }),
        };
        const local = Date.UTC(2024, 2, 1, hour);
        const instant = new Date(local - shanghai).toISOString();
        const inForce = policiesInForce([policy], new Date(local).toISOString().slice(0, 10));
        expect(isInForce(policy, instant)).toBe(inForce.length === 1);
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
