import { describe, expect, it } from "vitest";
import { clerk, lead, lenientPolicy, lodged, manager } from "../test/complaint-fixture.ts";

describe("the handler", () => {
  it("is whoever was assigned last, and everyone before is remembered in order", () => {
    const story = lodged()
      .accepts("AssignHandler", { handler: "employee-1", unit: "branch-1" })
      .accepts("AssignHandler", { handler: "employee-2" })
      .accepts("AssignHandler", { handler: "employee-1" });
    expect(story.state.ownership).toMatchObject({
      handler: "employee-1",
      handlers: ["employee-1", "employee-2", "employee-1"],
    });
  });

  it("assigned again is the same handler once", () => {
    const story = lodged()
      .accepts("AssignHandler", { handler: "employee-1" })
      .accepts("AssignHandler", { handler: "employee-1" });
    expect(story.state.ownership.handlers).toEqual(["employee-1"]);
  });

  it("does not say by its unit which unit handles the complaint", () => {
    const story = lodged().accepts("AssignHandler", { handler: "employee-1", unit: "branch-1" });
    expect(story.state.ownership.handlingUnit).toBeNull();
  });
});

describe("the handling unit", () => {
  it("is assigned once", () => {
    const story = lodged().accepts("AssignHandlingUnit", { unit: "claims" });
    expect(story.state.ownership.handlingUnit).toBe("claims");
    expect(story.refuses("AssignHandlingUnit", { unit: "quality" })).toMatchObject([
      { rule: "lifecycle", code: "unit-assigned", field: "type" },
    ]);
  });

  it("changes by a transfer, and the new unit names a handler of its own", () => {
    const story = lodged()
      .accepts("AssignHandlingUnit", { unit: "claims" })
      .accepts("AssignHandler", { handler: "employee-1" })
      .accepts("TransferComplaint", { to: "quality", reason: "Damage in transit", understood: true });
    expect(story.state.ownership).toMatchObject({ handlingUnit: "quality", handler: null, handlers: ["employee-1"] });
  });

  it("is not handed the complaint it has", () => {
    const story = lodged().accepts("AssignHandlingUnit", { unit: "claims" });
    expect(story.refuses("TransferComplaint", { to: "claims", reason: "Not ours", understood: true })).toMatchObject([
      { rule: "lifecycle", code: "already-there", field: "data.to" },
    ]);
  });
});

describe("首问负责, the first-contact owner", () => {
  const owned = () =>
    lodged().accepts("AssignHandlingUnit", { unit: "counter" }).accepts("TransferComplaint", {
      to: "counter",
      firstContactOwner: "employee-1",
      reason: "Addressed first",
      understood: true,
    });

  it("can be handed on within a unit, which leaves its handler", () => {
    const story = owned().accepts("AssignHandler", { handler: "employee-9" });
    story.accepts("TransferComplaint", {
      to: "counter",
      firstContactOwner: "employee-2",
      reason: "Leave",
      understood: true,
    });
    expect(story.state.ownership).toMatchObject({ firstContactOwner: "employee-2", handler: "employee-9" });
  });

  it("stays when the complaint goes elsewhere, unless somebody takes over", () => {
    const story = owned().accepts("TransferComplaint", { to: "back-office", reason: "Network", understood: true });
    expect(story.state.ownership).toMatchObject({ firstContactOwner: "employee-1", handlingUnit: "back-office" });
  });
});

describe("handing on before the complaint is understood", () => {
  const handOn = { to: "back-office", reason: "Network", understood: false };

  it("is recorded as such where no policy minds", () => {
    expect(lodged().accepts("TransferComplaint", handOn).state.ownership.handlingUnit).toBe("back-office");
  });

  it.each([{ recordSignedBy: ["complainant" as const] }, { closure: { accepted: ["recordConfirmed" as const] } }])(
    "is refused where the record has to be confirmed: %j",
    (policy) => {
      expect(lodged(policy).refuses("TransferComplaint", handOn)).toMatchObject([
        { rule: "policy", code: "not-understood", field: "data.understood" },
      ]);
      expect(lodged(policy).accepts("TransferComplaint", { ...handOn, understood: true }).events).toHaveLength(2);
    },
  );

  it("is refused as soon as one of several policies minds", () => {
    const telecom = { ...lenientPolicy, id: "telecom", recordSignedBy: ["complainant" as const] };
    expect(lodged({}, telecom).refuses("TransferComplaint", handOn)).toMatchObject([{ code: "not-understood" }]);
  });
});

describe("an escalation", () => {
  it("takes the whole file up, and says how high and why", () => {
    const story = lodged().accepts("EscalateComplaint", {
      level: "branchManager",
      to: "manager-1",
      reason: "Beyond the authority of the counter",
      file: ["customer", "dispute", "demand", "findings"],
    });
    expect(story.state.ownership.escalations).toEqual([
      { level: "branchManager", by: clerk, at: "2024-03-01T09:00:00.000Z" },
    ]);
  });

  it("sends no empty file, and no part twice", () => {
    const up = { level: "branchManager", reason: "Beyond authority" };
    expect(lodged().refuses("EscalateComplaint", { ...up, file: [] })).toMatchObject([
      { rule: "payload", code: "invalid-payload", field: "data.file" },
    ]);
    expect(lodged().refuses("EscalateComplaint", { ...up, file: ["demand", "demand"] })).toMatchObject([
      { rule: "payload", code: "invalid-payload", field: "data.file" },
    ]);
  });
});

describe("joint handling", () => {
  const supplier = { kind: "supplier", id: "supplier-1" } as const;

  it("is led by somebody and includes suppliers", () => {
    const story = lodged().accepts("OpenJointHandling", {
      parties: [supplier, { kind: "unit", id: "supplier-1" }],
      ledBy: { id: "gm-1", role: "generalManager" },
      reason: "A part supplied was faulty",
    });
    expect(story.state.ownership.jointHandling).toBe(true);
  });

  it("names nobody twice", () => {
    const twice = { parties: [supplier, supplier], ledBy: manager, reason: "A faulty part" };
    expect(lodged().refuses("OpenJointHandling", twice)).toMatchObject([
      { rule: "payload", code: "invalid-payload", field: "data.parties" },
    ]);
  });
});

describe("an emergency", () => {
  it("is controlled, reported and spoken of with one voice, all on record", () => {
    const story = lodged()
      .accepts("UrgeHandling", { by: "complainant", medium: "counter", said: "I have waited long enough" })
      .accepts(
        "DeclareEmergency",
        { kind: "groupVisit", measures: ["Moved to the back office"], groupEmergency: "visit-1" },
        lead,
      )
      .accepts("NotifyAuthority", { authority: "police", reference: "R-1", matter: "Public order at the counter" })
      .accepts("IssuePublicStatement", { spokesperson: "employee-7", statement: "The matter is being looked into." });
    expect(story.state.ownership.emergency).toEqual({ by: lead, at: "2024-03-01T10:00:00.000Z" });
    expect(story.events.map(({ type }) => type)).toEqual([
      "ComplaintLodged",
      "HandlingUrged",
      "EmergencyDeclared",
      "AuthorityNotified",
      "PublicStatementIssued",
    ]);
  });

  it("keeps when it was first declared", () => {
    const story = lodged().accepts("DeclareEmergency", { kind: "disruption", measures: ["Closed one counter"] }, lead);
    const first = story.state.ownership.emergency;
    story.accepts("DeclareEmergency", { kind: "publicOrder", measures: ["Called the police"] }, manager);
    expect(story.state.ownership.emergency).toEqual(first);
  });

  it("says what was done at once", () => {
    expect(lodged().refuses("DeclareEmergency", { kind: "loss", measures: [] })).toMatchObject([
      { rule: "payload", code: "invalid-payload", field: "data.measures" },
    ]);
  });
});
