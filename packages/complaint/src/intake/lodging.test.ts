import type { HandlingPolicy } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { clerk, lenientPolicy, Story } from "../test/complaint-fixture.ts";
import type { ComplaintLodged } from "./lodge-complaint.ts";

const complaint: ComplaintLodged = {
  channel: "counter",
  complainant: { subject: "person-1", kind: "complainant" },
  account: { what: "The parcel came wet." },
  demand: { kind: "none" },
  policies: [{ id: "house", version: 1 }],
};

describe("a complaint", () => {
  it("is lodged with whom it concerns, who owns it and the policies it is pinned to", () => {
    const story = new Story().accepts("LodgeComplaint", {
      ...complaint,
      source: "desk-2",
      complainant: {
        subject: "person-1",
        kind: "complainant",
        name: "N. N.",
        contacts: [{ medium: "phone", address: "000" }],
      },
      onBehalfOf: { subject: "person-2", kind: "thirdParty" },
      lodgedThrough: "dealer-1",
      account: { what: "Dark screen", when: "Yesterday", where: "At home", who: "Nobody", how: "Repair it" },
      demand: {
        kind: "remedy",
        wanted: "A repair",
        remedies: ["repair"],
        amount: { minorUnits: 100, currency: "CNY" },
      },
      reportedCategory: "damage",
      references: ["order-1"],
      items: [{ description: "Adapter", number: "serial-1", handedIn: true }],
      warranty: { covered: true, earlierRepairs: 1 },
      aroseAt: "2024-02-20T00:00:00.000Z",
      awareAt: "2024-02-21T00:00:00.000Z",
      firstContactOwner: "employee-1",
      intakeUnit: "counter",
      accountUnit: "sales",
      attributes: { region: "north" },
    });
    expect(story.state).toMatchObject({
      phase: "open",
      policies: [{ id: "house", version: 1 }],
      earliest: "2024-02-20T00:00:00.000Z",
      intake: {
        lodged: { by: clerk, at: "2024-03-01T08:00:00.000Z", channel: "counter", contactKnown: true },
        demand: { kind: "remedy", wanted: "A repair" },
      },
      ownership: { firstContactOwner: "employee-1", intakeUnit: "counter", accountUnit: "sales", handlingUnit: null },
    });
  });

  it("may want nothing but to be heard, and leave no contact", () => {
    const story = new Story().accepts("LodgeComplaint", complaint);
    expect(story.state.intake).toMatchObject({ demand: { kind: "none" }, lodged: { contactKnown: false } });
  });

  it("is lodged once", () => {
    const story = new Story().accepts("LodgeComplaint", complaint);
    expect(story.refuses("LodgeComplaint", complaint)).toMatchObject([
      { rule: "lifecycle", code: "already-lodged", field: "type" },
    ]);
  });

  it("is not lodged through a channel that any of its policies refuses", () => {
    const refused = { ...complaint, channel: "privateSite" };
    const story = new Story();
    story.policies.push({ ...lenientPolicy, id: "post", refusedChannels: ["privateSite"] });
    const policies = [...complaint.policies, { id: "post", version: 1 }];
    expect(story.refuses("LodgeComplaint", { ...refused, policies })).toMatchObject([
      { rule: "policy", code: "channel-refused", field: "data.channel" },
    ]);
    story.accepts("LodgeComplaint", refused);
  });

  it("is pinned to one version of each policy, and to versions at hand", () => {
    const pins = [
      { id: "house", version: 1 },
      { id: "house", version: 1 },
      { id: "house", version: 2 },
    ];
    expect(new Story().refuses("LodgeComplaint", { ...complaint, policies: pins })).toMatchObject([
      { rule: "policy", code: "unknown-policy", field: "data.policies" },
      { rule: "policy", code: "policy-twice", field: "data.policies" },
      { rule: "policy", code: "policy-twice", field: "data.policies" },
    ]);
    expect(new Story().refuses("LodgeComplaint", { ...complaint, policies: [] })).toMatchObject([
      { rule: "payload", code: "invalid-payload", field: "data.policies" },
    ]);
  });

  it("is pinned to versions in force on the day it is lodged, as that day is in the policy's zone", () => {
    // Found: a complaint of 2024 was lodged under a policy valid to the end of 2020.
    const until2020: Partial<HandlingPolicy> = { timeZone: "Asia/Shanghai", validTo: "2020-12-31" };
    expect(new Story(until2020).refuses("LodgeComplaint", complaint)).toMatchObject([
      { rule: "policy", code: "policy-not-in-force", field: "data.policies" },
    ]);
    const lodgedAt = (occurredAt: string) => ({ occurredAt });
    new Story(until2020).accepts("LodgeComplaint", complaint, clerk, lodgedAt("2020-12-31T15:59:59.999Z"));
    expect(
      new Story(until2020).refuses("LodgeComplaint", complaint, clerk, lodgedAt("2020-12-31T16:00:00.000Z")),
    ).toMatchObject([{ code: "policy-not-in-force" }]);
    expect(new Story({ validFrom: "2024-03-02" }).refuses("LodgeComplaint", complaint)).toMatchObject([
      { code: "policy-not-in-force" },
    ]);
  });

  it("of imported history is pinned to its policy whenever it was lodged", () => {
    new Story({ origin: "imported", validTo: "2020-12-31" }).accepts("LodgeComplaint", complaint);
  });

  it("arose, and was noticed, by the time it is lodged, and arose before it was noticed", () => {
    const now = "2024-03-01T08:00:00.000Z";
    const later = "2024-03-01T08:00:00.001Z";
    new Story().accepts("LodgeComplaint", { ...complaint, aroseAt: now, awareAt: now });
    expect(new Story().refuses("LodgeComplaint", { ...complaint, aroseAt: later, awareAt: later })).toMatchObject([
      { rule: "time", code: "arose-after-lodging", field: "data.aroseAt" },
      { rule: "time", code: "arose-after-lodging", field: "data.awareAt" },
    ]);
    const earlier = "2024-03-01T07:59:59.999Z";
    expect(new Story().refuses("LodgeComplaint", { ...complaint, aroseAt: now, awareAt: earlier })).toMatchObject([
      { rule: "time", code: "aware-before-it-arose", field: "data.awareAt" },
    ]);
  });

  it("lodged later than one of its policies allows needs a reason", () => {
    const policy: Partial<HandlingPolicy> = { lateEntryAfter: { amount: 1, unit: "hours" } };
    const inTime = { occurredAt: "2024-03-01T07:00:00.000Z" };
    const late = { occurredAt: "2024-03-01T06:59:59.999Z" };
    new Story(policy).accepts("LodgeComplaint", complaint, clerk, inTime);
    expect(new Story(policy).refuses("LodgeComplaint", complaint, clerk, late)).toMatchObject([
      { rule: "time", code: "late-without-reason", field: "lateReason" },
    ]);
    const story = new Story(policy).accepts("LodgeComplaint", complaint, clerk, { ...late, lateReason: "Power cut" });
    expect(story.events[0]?.metadata).toEqual({ lateReason: "Power cut" });
  });
});

describe("预警, an early warning", () => {
  it("may precede the complaint, whose history then begins with it", () => {
    const story = new Story()
      .accepts("RaiseEarlyWarning", { signs: "The voice grew louder", unit: "counter" })
      .accepts("LodgeComplaint", complaint)
      .accepts("RaiseEarlyWarning", { signs: "Asks for the manager" });
    expect(story.state).toMatchObject({
      phase: "open",
      earliest: "2024-03-01T08:00:00.000Z",
      intake: { earlyWarnings: 2 },
    });
  });

  it("does not hide that the matter arose earlier still", () => {
    const story = new Story()
      .accepts("RaiseEarlyWarning", { signs: "Impatient" })
      .accepts("LodgeComplaint", { ...complaint, aroseAt: "2024-02-01T00:00:00.000Z" });
    expect(story.state.earliest).toBe("2024-02-01T00:00:00.000Z");
  });
});
