import { describe, expect, it } from "vitest";
import { clerk, lead, lodged } from "../test/complaint-fixture.ts";

describe("the record", () => {
  it("is confirmed by the complainant and by whoever took it, spoken or signed", () => {
    const story = lodged()
      .accepts("AttachEvidence", {
        evidence: "paper-1",
        kind: "signedPaper",
        sha256: "ab".repeat(32),
        reference: "cabinet/1",
      })
      .accepts("ConfirmRecord", {
        confirmedBy: "complainant",
        manner: "signed",
        medium: "counter",
        evidence: "paper-1",
      })
      .accepts("ConfirmRecord", { confirmedBy: "recorder", manner: "spoken" });
    expect(story.state.intake.confirmations).toMatchObject([
      { confirmedBy: "complainant", manner: "signed" },
      { confirmedBy: "recorder", manner: "spoken" },
    ]);
  });

  it("is not confirmed by a paper that is not on file", () => {
    const confirmation = { confirmedBy: "complainant", manner: "signed", evidence: "paper-9" } as const;
    expect(lodged().refuses("ConfirmRecord", confirmation)).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.evidence" },
    ]);
  });

  it("is corrected by saying what is right, also after closing; what was recorded stays", () => {
    const story = lodged()
      .accepts("CorrectRecord", { field: "data.account.where", corrected: "At the counter", reason: "Misheard" })
      .accepts("CloseComplaint", { outcome: "accepted" })
      .accepts("CorrectRecord", { field: "data.account.when", corrected: "On Monday", reason: "Misheard" });
    expect(story.state.intake.corrections).toBe(2);
    expect(story.events[0]).toMatchObject({
      type: "ComplaintLodged",
      data: { account: { what: "The parcel came late." } },
    });
  });

  it("is corrected in an event that it holds", () => {
    // Found: the event a correction names could be any word.
    const story = lodged();
    const correction = { field: "data.account.where", corrected: "At the counter", reason: "Misheard" };
    expect(story.refuses("CorrectRecord", { ...correction, event: "no-such-event" })).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.event" },
    ]);
    const ids = story.events.map(({ id }) => id);
    for (const event of ids) story.accepts("CorrectRecord", { ...correction, event });
  });

  it("follows what the complainant wants now", () => {
    const story = lodged().accepts("ChangeDemand", { demand: { kind: "none" }, reason: "Calmed down" });
    expect(story.state.intake.demand).toEqual({ kind: "none" });
  });
});

describe("the complainant", () => {
  it("is first told that the complaint arrived only once", () => {
    const story = lodged()
      .accepts("AcknowledgeComplaint", { medium: "phone", answerExpectedBy: "2024-03-04T08:00:00.000Z" })
      .accepts("AcknowledgeComplaint", { medium: "post" }, lead);
    expect(story.state.intake.acknowledged).toEqual({ by: clerk, at: "2024-03-01T09:00:00.000Z" });
  });

  it("is told why a complaint is not accepted after it was verified", () => {
    const story = lodged().accepts("NotAcceptComplaint", {
      reason: "Another company's shipment",
      explanation: "It was sent through another company",
      medium: "phone",
    });
    expect(story.state.intake.acceptance).toMatchObject({ accepted: false, by: clerk });
    story.accepts("AcceptComplaint", { verified: "Order and shipment, again" });
    expect(story.state.intake.acceptance).toMatchObject({ accepted: true });
  });

  it("withdraws once", () => {
    const story = lodged().accepts("WithdrawComplaint", { manner: "spoken", reason: "Found it" });
    expect(story.state.intake.withdrawn).toEqual({ by: clerk, at: "2024-03-01T09:00:00.000Z" });
    expect(story.state.phase).toBe("open");
    expect(story.refuses("WithdrawComplaint", { manner: "signed" })).toMatchObject([
      { rule: "lifecycle", code: "already-withdrawn", field: "type" },
    ]);
  });
});

describe("a link", () => {
  const link = { link: "l1", kind: "repeat", target: null } as const;

  it("ties the complaint to another, known or not, until it is revoked", () => {
    const story = lodged()
      .accepts("LinkComplaint", link)
      .accepts("LinkComplaint", { link: "l2", kind: "sameIncident", target: "complaint-2", reason: "Same flood" })
      .accepts("RevokeLink", { link: "l1", reason: "Another customer" });
    expect(story.state.intake.links).toEqual([
      { id: "l1", kind: "repeat", target: null, revoked: true },
      { id: "l2", kind: "sameIncident", target: "complaint-2", revoked: false },
    ]);
  });

  it("never tie a complaint to itself", () => {
    expect(lodged().refuses("LinkComplaint", { link: "l1", kind: "repeat", target: "c-1" })).toMatchObject([
      { rule: "identity", code: "linked-to-itself", field: "data.target" },
    ]);
  });

  it("keeps its id for ever, and is revoked once", () => {
    const story = lodged().accepts("LinkComplaint", link).accepts("RevokeLink", { link: "l1", reason: "A slip" });
    expect(story.refuses("LinkComplaint", link)).toMatchObject([
      { rule: "identity", code: "id-taken", field: "data.link" },
    ]);
    expect(story.refuses("RevokeLink", { link: "l1", reason: "A slip" })).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.link" },
    ]);
  });

  it("can be found after closing", () => {
    lodged()
      .accepts("CloseComplaint", { outcome: "accepted" })
      .accepts("LinkComplaint", link)
      .accepts("RevokeLink", { link: "l1", reason: "Another customer" });
  });
});
