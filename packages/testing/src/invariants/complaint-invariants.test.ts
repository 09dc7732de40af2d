import { describe, expect, it } from "vitest";
import { ren } from "../arbitraries/complaint-lives/cast.ts";
import { brokenHistories } from "./test/broken-histories.ts";
import { complaintInvariants } from "./complaint-invariants.ts";
import { invariantBreaches } from "./invariant-breaches.ts";
import {
  closed,
  cny,
  proposed,
  offered,
  executed,
  calledBack,
  attached,
  determined,
  disclosed,
  appealed,
  decidedBy,
  sanctioned,
  punished,
  extended,
} from "./test/pieces.ts";
import { historyOf, lodgedUnder, planted } from "./test/planted.ts";

describe("the invariants bite", () => {
  it.each(brokenHistories)("%s: %s", (name, expected, events) => {
    const found = invariantBreaches(historyOf(...events), [complaintInvariants[name]]);
    expect(found.join("\n")).toContain(expected);
    for (const breach of found) expect(breach).toMatch(new RegExp(`^${events.length - 1} `));
  });

  it("in every one of them", () => {
    expect(new Set(brokenHistories.map(([name]) => name))).toEqual(new Set(Object.keys(complaintInvariants)));
  });
});

describe("the invariants hold", () => {
  it("in a history that breaks no rule", () => {
    const sound = historyOf(
      lodgedUnder("tiered", "statute"),
      extended(5),
      attached,
      determined,
      disclosed,
      appealed,
      decidedBy(ren),
      ...sanctioned,
      punished,
      proposed("a", 1_000),
      offered("a"),
      planted("SolutionAccepted", { solution: "a", option: "o-0", manner: "spoken" }),
      planted("RemedyInstructed", {
        remedy: "r-1",
        solution: "a",
        kind: "refund",
        amount: cny(1_000),
        unit: "finance",
      }),
      calledBack("c-1", "dissatisfied"),
      executed,
      calledBack("c-2", "satisfied"),
      planted("ReplyIssued", { reply: "r", kind: "final", medium: "post", inWriting: true }),
      closed,
    );
    expect(invariantBreaches(sound, Object.values(complaintInvariants))).toEqual([]);
  });
});
