import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiableParty } from "./finding.ts";
import { ownShare } from "./own-share.ts";
import { responsibilityOf } from "./responsibility-of.ts";
import type { PartyKind } from "./party.ts";

const own: readonly PartyKind[] = ["unit", "person"];
const others: readonly PartyKind[] = ["supplier", "otherCompany", "customer", "thirdParty"];

function party(kind: PartyKind, weight: number): LiableParty {
  return { kind, id: "x", weight };
}

describe("where the main responsibility lies", () => {
  it("is undetermined while nobody is named", () => {
    expect(responsibilityOf([])).toBe("undetermined");
  });

  it("is ours when our units and staff together hold more than half", () => {
    expect(responsibilityOf([party("unit", 1), party("person", 1), party("customer", 1)])).toBe("atFault");
  });

  it("is not ours at exactly half", () => {
    expect(responsibilityOf([party("unit", 50), party("supplier", 50)])).toBe("notAtFault");
    expect(responsibilityOf([party("unit", 51), party("supplier", 50)])).toBe("atFault");
  });

  it("is not ours when only the customer holds a share", () => {
    expect(responsibilityOf([party("customer", 1)])).toBe("notAtFault");
  });
});

describe("shares", () => {
  const parties = (kinds: readonly PartyKind[]): fc.Arbitrary<readonly LiableParty[]> =>
    fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), id: fc.string(), weight: fc.integer({ min: 1, max: 1e6 }) }),
      {
        maxLength: 100,
      },
    );

  it("add up: ours and the others' are the whole", () => {
    fc.assert(
      fc.property(parties([...own, ...others]), (all) => {
        const ours = ownShare(all);
        const theirs = ownShare(all.map((p) => ({ ...p, kind: own.includes(p.kind) ? "customer" : "unit" })));
        expect(ours.weight + theirs.weight).toBe(ours.total);
        expect(ours.total).toBe(all.reduce((sum, { weight }) => sum + weight, 0));
      }),
    );
  });

  it("decide the responsibility by the whole alone: order, splitting and a common factor change nothing", () => {
    fc.assert(
      fc.property(parties([...own, ...others]), fc.integer({ min: 1, max: 50 }), (all, factor) => {
        const expected = responsibilityOf(all);
        expect(responsibilityOf([...all].reverse())).toBe(expected);
        expect(responsibilityOf(all.map((p) => ({ ...p, weight: p.weight * factor })))).toBe(expected);
        expect(responsibilityOf([...all, ...all])).toBe(expected);
      }),
    );
  });

  it("are ours for the greater part exactly if the others' are not at least as great", () => {
    fc.assert(
      fc.property(parties(own), parties(others), (ours, theirs) => {
        fc.pre(ours.length + theirs.length > 0);
        const sum = (list: readonly LiableParty[]) => list.reduce((total, { weight }) => total + BigInt(weight), 0n);
        expect(responsibilityOf([...theirs, ...ours])).toBe(sum(ours) > sum(theirs) ? "atFault" : "notAtFault");
      }),
    );
  });
});
