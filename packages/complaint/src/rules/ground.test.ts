import { describe, expect, it } from "vitest";
import type { ComplaintCommand } from "../command.ts";
import { decideComplaint } from "../decide.ts";
import { clerk, lodged, type Story } from "../test/complaint-fixture.ts";
import type { Violation } from "../violation.ts";

/** Gives a command that the types would not let pass, as a caller without types can. */
function untyped(story: Story, type: string, data: unknown, occurredAt: string = story.now): readonly Violation[] {
  const command = { type, complaintId: "c-1", commandId: "00000000-0000-4000-8000-000000000000", occurredAt, data };
  const { now, policies, clock } = story;
  // Not a command, on purpose.
  const decision = decideComplaint(command as unknown as ComplaintCommand, story.state, {
    now,
    actor: clerk,
    policies,
    clock,
    isRecorded: () => false,
  });
  return decision.outcome === "rejected" ? decision.rejection.violations : [];
}

describe("a command", () => {
  it("is one of those the ledger knows", () => {
    for (const type of ["", "lodgeComplaint", "ComplaintLodged", "__proto__", "constructor"]) {
      expect(untyped(lodged(), type, {})).toMatchObject([{ rule: "payload", code: "unknown-command", field: "type" }]);
    }
  });

  it("has a payload without gaps or additions; every place that is wrong is named", () => {
    const data = { to: "", reason: 7, understood: true, urgency: "high" };
    const violations = untyped(lodged(), "TransferComplaint", data);
    expect(violations.every(({ rule, code }) => rule === "payload" && code === "invalid-payload")).toBe(true);
    expect(violations.map(({ field }) => field).sort()).toEqual(["data", "data.reason", "data.to"]);
  });

  it("has a payload at all", () => {
    for (const data of [undefined, null, "text", []]) {
      expect(untyped(lodged(), "AssignHandler", data)).toMatchObject([{ rule: "payload", field: "data" }]);
    }
  });

  it("names places inside lists by their number", () => {
    const data = { kind: "loss", measures: ["Closed the counter", ""] };
    expect(untyped(lodged(), "DeclareEmergency", data)).toMatchObject([{ field: "data.measures[1]" }]);
  });

  it("is told what is wrong with its time and its payload together", () => {
    expect(untyped(lodged(), "AssignHandler", {}, "2030-01-01T00:00:00.000Z").map(({ rule }) => rule)).toEqual([
      "time",
      "payload",
    ]);
  });

  it("says what is wrong and what to do, always", () => {
    const violations = [
      ...untyped(lodged(), "Nothing", {}),
      ...untyped(lodged(), "AssignHandler", {}),
      ...untyped(lodged(), "AssignHandler", { handler: "employee-1" }, "later"),
    ];
    expect(violations).toHaveLength(3);
    for (const { problem, remedy } of violations) {
      expect(problem).not.toBe("");
      expect(remedy).toMatch(/\.$/);
    }
  });
});

describe("the policies a complaint is pinned to", () => {
  it("have to be at hand, in the very version", () => {
    const story = lodged();
    const [house] = story.policies.splice(0);
    if (house !== undefined) story.policies.push({ ...house, version: 2 });
    expect(story.refuses("AssignHandler", { handler: "employee-1" })).toMatchObject([
      { rule: "policy", code: "unknown-policy", field: "policies" },
    ]);
  });
});
