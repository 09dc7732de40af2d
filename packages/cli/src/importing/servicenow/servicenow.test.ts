import { describe, expect, it } from "vitest";
import { servicenowCsv, type ServicenowRow } from "../../test/servicenow-csv.ts";
import type { ReadCase, Reading } from "../importer.ts";
import { servicenow } from "./servicenow.ts";

async function readings(text: string): Promise<readonly Reading[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  return Array.fromAsync(servicenow.read(bytes()));
}

/** The one incident of these updates. */
async function incident(...rows: readonly ServicenowRow[]): Promise<ReadCase> {
  const [reading, ...others] = await readings(servicenowCsv(rows));
  if (reading?.kind !== "case" || others.length > 0) throw new Error(JSON.stringify([reading, ...others]));
  return reading;
}

/** What is recorded of these updates: commands with when they happened, without the first update's own. */
async function stepsOf(...rows: readonly ServicenowRow[]): Promise<readonly (readonly unknown[])[]> {
  const { commands } = await incident({}, ...rows);
  return commands.filter(({ line }) => line > 2).map(({ command }) => [command.type, command.occurredAt, command.data]);
}

const at = (minutes: number): string => `1/3/2016 09:${String(minutes).padStart(2, "0")}`;
const instant = (minutes: number): string => `2016-03-01T09:${String(minutes).padStart(2, "0")}:00.000Z`;

describe("an incident", () => {
  it("is lodged when it was opened, by the caller's pseudonym, as its first update tells it", async () => {
    const { complaintId, line, rows, commands, metadata } = await incident({});
    expect({ complaintId, line, rows }).toEqual({ complaintId: "INC1", line: 2, rows: 1 });
    expect(commands.map(({ command }) => command)).toMatchObject([
      {
        type: "LodgeComplaint",
        occurredAt: "2016-03-01T08:00:00.000Z",
        data: {
          channel: "Phone",
          complainant: { subject: "Caller 1", kind: "complainant" },
          account: { what: "Printing, Paper", where: "Place 1" },
          reportedCategory: "Printing",
          firstContactOwner: "Desk 1",
          attributes: { subcategory: "Paper", impact: "2 - Medium" },
        },
      },
      {
        type: "ClassifyComplaint",
        occurredAt: "2016-03-01T08:05:00.000Z",
        data: { category: "Printing", class: "3 - Moderate" },
      },
      { type: "AssignHandlingUnit", data: { unit: "Group 1" } },
    ]);
    // Known only later, and never the time of an event.
    expect(metadata).toEqual({ made_sla: "true", resolved_at: "9/9/2016 09:09" });
    expect(JSON.stringify(commands)).not.toContain("2016-09");
  });

  it("whose caller is not named has a pseudonym of its own", async () => {
    const { commands } = await incident({ caller_id: "?" });
    expect(commands[0]?.command.data).toMatchObject({ complainant: { subject: "servicenow-INC1" } });
  });

  it("is lodged with its first update where it seems to be opened after it, which is told", async () => {
    const { commands, remarks } = await incident({ opened_at: "1/3/2016 10:00" });
    expect(commands[0]?.command.occurredAt).toBe("2016-03-01T08:05:00.000Z");
    expect(remarks).toMatchObject([{ code: "opened-after-update", line: 2, column: "opened_at" }]);
  });
});

describe("an update", () => {
  it("that changes nothing records nothing", async () => {
    expect(await stepsOf({ sys_updated_at: at(1) }, { sys_updated_at: at(2), incident_state: "Active" })).toEqual([]);
  });

  it("to another group is a transfer, and whoever handles it there is named anew", async () => {
    const steps = await stepsOf(
      { sys_updated_at: at(1), assigned_to: "Resolver 1" },
      { sys_updated_at: at(2), assigned_to: "Resolver 1", assignment_group: "Group 2" },
      { sys_updated_at: at(3), assigned_to: "Resolver 2", assignment_group: "Group 2" },
    );
    expect(steps).toMatchObject([
      ["AssignHandler", instant(1), { handler: "Resolver 1", unit: "Group 1" }],
      ["TransferComplaint", instant(2), { to: "Group 2", understood: false }],
      ["AssignHandler", instant(2), { handler: "Resolver 1", unit: "Group 2" }],
      ["AssignHandler", instant(3), { handler: "Resolver 2", unit: "Group 2" }],
    ]);
  });

  it("to a group that is not named is a transfer to ?", async () => {
    expect(await stepsOf({ sys_updated_at: at(1), assignment_group: "?" })).toMatchObject([
      ["TransferComplaint", instant(1), { to: "?" }],
    ]);
  });

  it("with another priority classifies the incident anew, with what stays", async () => {
    expect(await stepsOf({ sys_updated_at: at(1), priority: "1 - Critical" })).toEqual([
      [
        "ReclassifyComplaint",
        instant(1),
        { classification: { category: "Printing", class: "1 - Critical" }, reason: "Another priority in the log" },
      ],
    ]);
  });

  it("waits for the user until an update with another state", async () => {
    const steps = await stepsOf(
      { sys_updated_at: at(1), incident_state: "Awaiting User Info" },
      { sys_updated_at: at(2), incident_state: "Awaiting User Info" },
      { sys_updated_at: at(3), incident_state: "Awaiting Vendor" },
      { sys_updated_at: at(4), incident_state: "Resolved" },
    );
    expect(steps).toEqual([
      ["PauseClock", instant(1), { pause: "wait-1", from: instant(1), reason: "awaitingUserInfo" }],
      ["ResumeClock", instant(3), { pause: "wait-1", at: instant(3) }],
      ["PauseClock", instant(3), { pause: "wait-2", from: instant(3), reason: "awaitingVendor" }],
      ["ResumeClock", instant(4), { pause: "wait-2", at: instant(4) }],
      ["CloseComplaint", instant(4), { outcome: "unspecified", reason: "Resolved" }],
    ]);
  });

  it("that ends a wait in the minute it began leaves a pause without length", async () => {
    const steps = await stepsOf(
      { sys_updated_at: at(1), incident_state: "Awaiting User Info" },
      { sys_updated_at: at(1), incident_state: "Active" },
    );
    expect(steps).toMatchObject([
      ["PauseClock", instant(1), { pause: "wait-1" }],
      ["RevisePause", instant(1), { pause: "wait-1", from: instant(1), until: instant(1) }],
    ]);
  });

  it("ends the incident when it is resolved; closing it then ends nothing more", async () => {
    const steps = await stepsOf(
      { sys_updated_at: at(1), incident_state: "Resolved" },
      { sys_updated_at: at(2), incident_state: "Closed" },
      { sys_updated_at: at(3), incident_state: "Active" },
      { sys_updated_at: at(4), incident_state: "Closed" },
    );
    expect(steps).toMatchObject([
      ["CloseComplaint", instant(1), { reason: "Resolved" }],
      ["ReopenComplaint", instant(3), { reason: "Active again after it was Resolved" }],
      ["CloseComplaint", instant(4), { reason: "Closed" }],
    ]);
  });

  it("once the incident has ended is optional, and made good when it is reopened with it", async () => {
    const { commands } = await incident(
      { incident_state: "Resolved" },
      { sys_updated_at: at(1), incident_state: "Resolved", assignment_group: "Group 2" },
      { sys_updated_at: at(2), incident_state: "Closed", assignment_group: "Group 2" },
      { sys_updated_at: at(3), incident_state: "Active", assignment_group: "Group 2" },
    );
    const steps = commands.map(({ line, command, optional }) => [line, command.type, optional]);
    expect(steps.slice(3)).toEqual([
      [2, "CloseComplaint", undefined],
      [3, "TransferComplaint", true],
      [5, "ReopenComplaint", undefined],
      [5, "TransferComplaint", undefined],
    ]);
  });

  it("with a state that is none leaves the state as it was, and is told", async () => {
    const { commands, remarks } = await incident(
      { incident_state: "Resolved" },
      { sys_updated_at: at(1), incident_state: "-100" },
    );
    expect(commands.filter(({ line }) => line === 3)).toEqual([]);
    expect(remarks).toMatchObject([{ code: "unknown-state", line: 3, column: "incident_state" }]);
  });

  it("that is out of order, or comes after the closing, is told", async () => {
    const { remarks } = await incident(
      { sys_updated_at: at(2), incident_state: "Closed" },
      { sys_updated_at: at(1), incident_state: "Closed" },
    );
    expect(remarks).toMatchObject([
      { code: "time-backwards", line: 3, column: "sys_updated_at" },
      { code: "update-after-closing", line: 3, column: "incident_state" },
    ]);
  });
});

describe("a log", () => {
  it("is read incident by incident", async () => {
    const text = servicenowCsv([{ number: "INC1" }, { number: "INC1" }, { number: "INC2" }]);
    expect(await readings(text)).toMatchObject([
      { kind: "case", complaintId: "INC1", line: 2, rows: 2 },
      { kind: "case", complaintId: "INC2", line: 4, rows: 1 },
    ]);
  });

  it.each([
    ["a time that is none", { sys_updated_at: "30/2/2016 08:00" }, "sys_updated_at"],
    ["a time without its minutes", { opened_at: "1/3/2016" }, "opened_at"],
    ["no time", { sys_updated_at: "?" }, "sys_updated_at"],
    ["no number", { number: "?" }, "number"],
    ["no channel", { contact_type: "?" }, "contact_type"],
  ] as const)("with %s has an incident that cannot be read", async (_, row, column) => {
    expect(await readings(servicenowCsv([row]))).toMatchObject([
      { kind: "unreadable", rows: 1, findings: [{ code: "invalid-value", line: 2, column }] },
    ]);
  });

  it("with more updates of one incident than can be held tells that, and goes on", async () => {
    const many = Array.from({ length: 501 }, () => ({ number: "INC1" }));
    expect(await readings(servicenowCsv([...many, { number: "INC2" }]))).toMatchObject([
      { kind: "unreadable", rows: 501, findings: [{ code: "too-many-updates", line: 2 }] },
      { kind: "case", complaintId: "INC2" },
    ]);
  });
});
