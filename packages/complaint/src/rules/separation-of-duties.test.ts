import type { Actor } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSamePerson } from "../act.ts";
import { sameHands } from "./separation-of-duties.ts";

const person = fc.constantFrom("a", "b", "c", "d");
const actor: fc.Arbitrary<Actor> = fc
  .record({ id: person, role: fc.constantFrom("clerk", "manager"), onBehalfOf: fc.option(person, { nil: undefined }) })
  .map(({ id, role, onBehalfOf }) => (onBehalfOf === undefined ? { id, role } : { id, role, onBehalfOf }));

const behind = ({ id, onBehalfOf }: Actor): readonly string[] => (onBehalfOf === undefined ? [id] : [id, onBehalfOf]);

describe("two actors are one person's hands", () => {
  const clerk: Actor = { id: "a", role: "clerk" };

  it("if they are the same, whatever the role", () => {
    expect(isSamePerson(clerk, { id: "a", role: "manager" })).toBe(true);
    expect(isSamePerson(clerk, { id: "b", role: "clerk" })).toBe(false);
  });

  it("if one stands in for the other", () => {
    expect(isSamePerson(clerk, { id: "b", role: "manager", onBehalfOf: "a" })).toBe(true);
    expect(isSamePerson({ id: "b", role: "manager", onBehalfOf: "a" }, clerk)).toBe(true);
    expect(isSamePerson(clerk, { id: "b", role: "manager", onBehalfOf: "c" })).toBe(false);
  });

  it("if both stand in for the same third", () => {
    expect(isSamePerson({ id: "b", role: "clerk", onBehalfOf: "a" }, { id: "c", role: "clerk", onBehalfOf: "a" })).toBe(
      true,
    );
  });

  it("exactly if they have somebody in common, whichever is named first", () => {
    fc.assert(
      fc.property(actor, actor, (one, other) => {
        expect(isSamePerson(one, other)).toBe(behind(one).some((id) => behind(other).includes(id)));
        expect(isSamePerson(one, other)).toBe(isSamePerson(other, one));
        expect(isSamePerson(one, one)).toBe(true);
      }),
    );
  });
});

describe("rule 2", () => {
  it("names who checks whom", () => {
    const checker = { as: "approver", actor: { id: "a", role: "manager" } };
    expect(sameHands("actor", checker, { as: "proposer", actor: { id: "b", role: "clerk" } })).toEqual([]);
    expect(sameHands("actor", checker, { as: "proposer", actor: { id: "a", role: "clerk" } })).toMatchObject([
      {
        rule: "separationOfDuties",
        code: "same-hands",
        field: "actor",
        problem: "a would be approver of what they did as proposer",
      },
    ]);
  });
});
