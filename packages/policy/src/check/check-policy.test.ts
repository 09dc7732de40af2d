import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, changedAt, nodesOf, type Step } from "../test/nodes.ts";
import { requiredFields, validPolicy } from "../test/valid-policy.ts";
import { checkPolicy } from "./check-policy.ts";
import { pathText } from "./places.ts";

/** Paths of all problems found in `value`. */
function faultyFields(value: unknown): readonly string[] {
  const check = checkPolicy(value);
  return check.valid ? [] : check.problems.map(({ field }) => field);
}

const policyWithPath = (wanted: (part: unknown, path: readonly Step[]) => boolean) =>
  validPolicy
    .map((policy) => ({ policy, paths: nodesOf(policy).filter((path) => wanted(at(policy, path), path)) }))
    .filter(({ paths }) => paths.length > 0)
    .chain(({ policy, paths }) => fc.record({ policy: fc.constant(policy), path: fc.constantFrom(...paths) }));

describe("checkPolicy", () => {
  it("passes a sound policy and returns an equal copy", () => {
    fc.assert(
      fc.property(validPolicy, (policy) => {
        const check = checkPolicy(policy);
        expect(check).toEqual({ valid: true, policy });
        if (check.valid) expect(check.policy).not.toBe(policy);
      }),
    );
  });

  it("reports null anywhere at its place", () => {
    fc.assert(
      fc.property(
        policyWithPath(() => true),
        ({ policy, path }) => {
          expect(faultyFields(changedAt(policy, path, () => null))).toContain(pathText(path));
        },
      ),
    );
  });

  it("reports each of two faults in unrelated places", () => {
    const twoPaths = validPolicy.chain((policy) => {
      const path = fc.constantFrom(...nodesOf(policy));
      return fc.record({ policy: fc.constant(policy), one: path, other: path });
    });
    fc.assert(
      fc.property(twoPaths, ({ policy, one, other }) => {
        fc.pre(!startsWith(one, other) && !startsWith(other, one));
        // What kind of question it is decides what else is looked for in it.
        fc.pre(one.at(-1) !== "kind" && other.at(-1) !== "kind");
        const broken = changedAt(
          changedAt(policy, one, () => null),
          other,
          () => null,
        );
        expect(faultyFields(broken)).toEqual(expect.arrayContaining([pathText(one), pathText(other)]));
      }),
    );
  });

  it("reports a field that it does not know, wherever it stands", () => {
    const isObject = (part: unknown) => typeof part === "object" && part !== null && !Array.isArray(part);
    fc.assert(
      fc.property(policyWithPath(isObject), ({ policy, path }) => {
        const broken = changedAt(policy, path, (part) => ({ ...(part as object), "no such": [] })); // Chosen as an object.
        expect(faultyFields(broken)).toContain(pathText([...path, "no such"]));
      }),
    );
  });

  it("reports a member that stands twice in a list of distinct ones", () => {
    const mayRepeat = new Set(["startsOn", "stopsOn", "cancelledBy", "warnings", "remedyAdvice", "notEncoded"]);
    const isDistinct = (part: unknown, path: readonly Step[]) => {
      const field = path.at(-1);
      return Array.isArray(part) && part.length > 0 && typeof field === "string" && !mayRepeat.has(field);
    };
    fc.assert(
      fc.property(policyWithPath(isDistinct), fc.nat(), ({ policy, path }, chosen) => {
        const list = at(policy, path) as readonly unknown[]; // Chosen as a list.
        const broken = changedAt(policy, path, () => [...list, list[chosen % list.length]]);
        const check = checkPolicy(broken);
        const repeated = check.valid ? [] : check.problems.filter(({ code }) => code === "duplicate");
        expect(repeated.map(({ field }) => field.startsWith(pathText([...path, list.length])))).toEqual([true]);
      }),
    );
  });

  it.each(requiredFields)("reports a policy without %s", (field) => {
    fc.assert(
      fc.property(validPolicy, (policy) => {
        const { [field]: _, ...rest } = policy;
        expect(faultyFields(rest)).toContain(field);
      }),
      { numRuns: 3 },
    );
  });

  it("takes anything at all without throwing, and calls nothing else a policy", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkPolicy(value).valid).toBe(false);
      }),
    );
  });

  it("says what to do about each problem", () => {
    fc.assert(
      fc.property(
        policyWithPath(() => true),
        fc.jsonValue(),
        ({ policy, path }, value) => {
          const check = checkPolicy(changedAt(policy, path, () => value));
          if (check.valid) return;
          for (const { problem, remedy } of check.problems) {
            expect(problem).not.toMatch(/undefined,|\[object|Invalid input/);
            expect(remedy).toMatch(/^[A-Z].*\.$/su);
          }
        },
      ),
    );
  });
});

function startsWith(path: readonly Step[], start: readonly Step[]): boolean {
  return start.every((step, i) => path[i] === step);
}
