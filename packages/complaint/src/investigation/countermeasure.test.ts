import type { Actor } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lodged, type Story } from "../test/complaint-fixture.ts";

const planner: Actor = { id: "planner-1", role: "plantEngineer" };
const account: Actor = { id: "account-1", role: "accountManager" };
const office: Actor = { id: "office-1", role: "generalManagersOffice" };

const requested = (): Story =>
  lodged().accepts("RequestCountermeasure", { countermeasure: "c1", unit: "plant-2", task: "Why?" });
const submitted = (): Story =>
  requested().accepts("SubmitCountermeasure", { countermeasure: "c1", plan: "Rework" }, planner);
const rejected = (): Story =>
  submitted().accepts("RejectCountermeasure", { countermeasure: "c1", reason: "Too slow" }, account);
const statusOf = ({ state }: Story) => state.investigation.countermeasures[0]?.status;

describe("a countermeasure", () => {
  it("is asked for once under its id", () => {
    expect(
      requested().refuses("RequestCountermeasure", { countermeasure: "c1", unit: "plant-3", task: "Why?" }),
    ).toMatchObject([{ rule: "identity", code: "id-taken", field: "data.countermeasure" }]);
  });

  it("is rejected by the account unit and redrafted until it stands", () => {
    const story = rejected();
    expect(statusOf(story)).toBe("rejected");
    story.accepts("SubmitCountermeasure", { countermeasure: "c1", plan: "Exchange", findings: "A crack" }, planner);
    expect(statusOf(story)).toBe("submitted");
  });

  it("is not submitted twice without being rejected, nor rejected before it is submitted", () => {
    expect(submitted().refuses("SubmitCountermeasure", { countermeasure: "c1", plan: "Exchange" })).toMatchObject([
      { rule: "lifecycle", code: "countermeasure-status", field: "data.countermeasure" },
    ]);
    expect(requested().refuses("RejectCountermeasure", { countermeasure: "c1", reason: "Too slow" })).toMatchObject([
      { rule: "lifecycle", code: "countermeasure-status", field: "data.countermeasure" },
    ]);
  });

  it("has to exist, and so has the evidence it rests on", () => {
    expect(
      lodged().refuses("SubmitCountermeasure", { countermeasure: "c9", plan: "Rework", evidence: ["e9"] }),
    ).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.countermeasure" },
      { rule: "identity", code: "unknown-id", field: "data.evidence[0]" },
    ]);
  });
});

describe("the mediation of the general manager's office", () => {
  const verdict = (outcome: "stands" | "redraft") => ({ countermeasure: "c1", outcome, reason: "Both sides heard" });

  it("lets the draft stand", () => {
    expect(statusOf(rejected().accepts("MediateCountermeasure", verdict("stands"), office))).toBe("submitted");
  });

  it("or has another one drawn up", () => {
    const story = rejected().accepts("MediateCountermeasure", verdict("redraft"), office);
    expect(statusOf(story)).toBe("rejected");
    story.accepts("SubmitCountermeasure", { countermeasure: "c1", plan: "Exchange" }, planner);
  });

  it("needs a dispute", () => {
    expect(submitted().refuses("MediateCountermeasure", verdict("stands"), office)).toMatchObject([
      { rule: "lifecycle", code: "countermeasure-status", field: "data.countermeasure" },
    ]);
  });

  it.each([planner, account])("is not given by a party to the dispute, such as $id", (party) => {
    expect(rejected().refuses("MediateCountermeasure", verdict("stands"), party)).toMatchObject([
      { rule: "separationOfDuties", code: "same-hands", field: "actor" },
    ]);
    const substitute: Actor = { ...office, onBehalfOf: party.id };
    expect(rejected().refuses("MediateCountermeasure", verdict("stands"), substitute)).toMatchObject([
      { rule: "separationOfDuties", code: "same-hands", field: "actor" },
    ]);
  });
});

describe("whatever the two units do", () => {
  type Move = "submit" | "reject" | "stands" | "redraft";

  it("a countermeasure is submitted, rejected and mediated in turn", () => {
    const allowed: Record<string, readonly Move[]> = {
      requested: ["submit"],
      submitted: ["reject"],
      rejected: ["submit", "stands", "redraft"],
    };
    const moves = fc.array(fc.constantFrom<Move>("submit", "reject", "stands", "redraft"), { maxLength: 12 });
    fc.assert(
      fc.property(moves, (tried) => {
        const story = requested();
        for (const move of tried) {
          const expected = allowed[statusOf(story) ?? ""]?.includes(move) ?? false;
          expect(doesMove(story, move)).toBe(expected);
        }
      }),
    );
  });

  function doesMove(story: Story, move: Move): boolean {
    const before = story.events.length;
    try {
      if (move === "submit") story.accepts("SubmitCountermeasure", { countermeasure: "c1", plan: "Rework" }, planner);
      else if (move === "reject")
        story.accepts("RejectCountermeasure", { countermeasure: "c1", reason: "No" }, account);
      else story.accepts("MediateCountermeasure", { countermeasure: "c1", outcome: move, reason: "Heard" }, office);
    } catch (error) {
      expect(String(error)).toContain("was refused");
      return false;
    }
    return story.events.length > before;
  }
});
