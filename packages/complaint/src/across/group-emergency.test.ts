import { given } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import { at, commandId, reasons } from "../test/across-fixture.ts";
import { acrossSchemas } from "./across-schemas.ts";
import type { GroupEmergencyDeclared } from "./group-emergency-events.ts";
import { groupEmergencyDecider, groupEmergencyStream, type GroupEmergencyCommand } from "./group-emergency.ts";

const declaredAt = "2024-03-01T09:00:00.000Z";
const now = "2024-03-01T15:00:00.000Z";

const visit: GroupEmergencyDeclared = {
  kind: "groupVisit",
  complaints: ["c-1", "c-2"],
  measures: [
    { kind: "controlled", what: "Visitors led to the meeting room.", at: "2024-03-01T09:05:00.000Z" },
    { kind: "reported", what: "Superior told by phone.", at: "2024-03-01T09:10:00.000Z" },
  ],
  spokesperson: "manager-1",
};

function declare(data: GroupEmergencyDeclared = visit): GroupEmergencyCommand {
  return { type: "DeclareGroupEmergency", commandId, occurredAt: declaredAt, data };
}

function add(complaint: string): GroupEmergencyCommand {
  return { type: "AddComplaintToGroupEmergency", commandId, data: { complaint } };
}

const end: GroupEmergencyCommand = { type: "EndGroupEmergency", commandId, data: { outcome: "All were heard." } };

function refusal(history: readonly GroupEmergencyCommand[], command: GroupEmergencyCommand) {
  return reasons(groupEmergencyDecider, history, command, at(now));
}

describe("a group emergency", () => {
  it("has a stream of its own", () => {
    expect(groupEmergencyStream("visit-1")).toBe("group-emergency-visit-1");
  });

  it("records kind, complaints and what was done at once, in order", () => {
    given(groupEmergencyDecider, [])
      .when(declare(), at(now))
      .then([{ type: "GroupEmergencyDeclared", occurredAt: declaredAt, data: visit }]);
  });

  it("is declared once and ended once", () => {
    expect(refusal([declare()], declare())).toEqual([["lifecycle", "already-declared", "type"]]);
    expect(refusal([declare()], end)).toEqual([]);
    expect(refusal([declare(), end], end)).toEqual([["lifecycle", "already-ended", "type"]]);
  });

  it("must be declared before anything else", () => {
    expect(refusal([], add("c-3"))).toEqual([["lifecycle", "not-declared", "type"]]);
    expect(refusal([], end)).toEqual([["lifecycle", "not-declared", "type"]]);
  });

  it("takes each complaint once, even when it is over", () => {
    const taken = [["identity", "id-taken", "data.complaint"]];
    expect(refusal([declare()], add("c-1"))).toEqual(taken);
    expect(refusal([declare(), end], add("c-3"))).toEqual([]);
    expect(refusal([declare(), end, add("c-3")], add("c-3"))).toEqual(taken);
  });

  it("records what was done, not what will be", () => {
    const measure = { kind: "policeCalled", what: "Called.", at: "2024-03-01T15:00:00.001Z" } as const;
    const future = [["time", "in-the-future", "data.measures[0].at"]];
    expect(refusal([], declare({ ...visit, measures: [measure] }))).toEqual(future);
    const ended: GroupEmergencyCommand = { ...end, data: { outcome: "Over.", measures: [measure] } };
    expect(refusal([declare()], ended)).toEqual(future);
  });

  it("has its schemas ready for a catalogue", () => {
    expect(acrossSchemas.GroupEmergencyDeclared.check(visit)).toEqual([]);
    expect(acrossSchemas.GroupEmergencyDeclared.check({ ...visit, kind: "storm" })).toMatchObject([{ path: ["kind"] }]);
  });
});
