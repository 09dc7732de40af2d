import { given } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import { at, commandId, reasons } from "../test/across-fixture.ts";
import type { ReviewMeetingHeld } from "./review-meeting-events.ts";
import { reviewMeetingDecider, reviewMeetingStream, type ReviewMeetingCommand } from "./review-meeting.ts";

const heldAt = "2024-04-02T09:00:00.000Z";
const now = "2024-05-20T09:00:00.000Z";

const meeting: ReviewMeetingHeld = {
  complaints: ["c-1", "c-2"],
  reports: [{ unit: "quality", about: "qualityCases", reference: "report-2024-03" }],
  resolutions: [
    { resolution: "r-1", resolved: "Check each seal.", unit: "plant-1", due: "2024-05-01T00:00:00.000Z" },
    { resolution: "r-2", resolved: "Train.", unit: "sales", due: "2024-06-01T00:00:00.000Z", complaints: ["c-2"] },
  ],
};

function hold(data: ReviewMeetingHeld = meeting): ReviewMeetingCommand {
  return { type: "HoldReviewMeeting", commandId, occurredAt: heldAt, data };
}

function carryOut(resolution: string, occurredAt = now): ReviewMeetingCommand {
  return { type: "CarryOutResolution", commandId, occurredAt, data: { resolution, result: "Done." } };
}

function refusal(history: readonly ReviewMeetingCommand[], command: ReviewMeetingCommand) {
  return reasons(reviewMeetingDecider, history, command, at(now));
}

describe("a review meeting", () => {
  it("has a stream of its own", () => {
    expect(reviewMeetingStream("2024-04")).toBe("review-meeting-2024-04");
  });

  it("records the cases, the reports and what was resolved for whom until when", () => {
    given(reviewMeetingDecider, [])
      .when(hold(), at(now))
      .then([{ type: "ReviewMeetingHeld", occurredAt: heldAt, data: meeting }]);
  });

  it("is held once", () => {
    expect(refusal([hold()], hold())).toEqual([["lifecycle", "already-held", "type"]]);
  });

  it("gives each resolution an id of its own, and only complaints it reviewed", () => {
    const [first, second] = meeting.resolutions;
    if (first === undefined || second === undefined) throw new Error("two resolutions");
    const resolutions = [first, { ...second, resolution: "r-1", complaints: ["c-1", "c-9"] }];
    expect(refusal([], hold({ ...meeting, resolutions }))).toEqual([
      ["identity", "id-taken", "data.resolutions[1].resolution"],
      ["identity", "unknown-id", "data.resolutions[1].complaints"],
    ]);
  });

  it("takes a resolution carried out after its deadline: lateness is read, not refused", () => {
    given(reviewMeetingDecider, [{ type: "ReviewMeetingHeld", occurredAt: heldAt, data: meeting }])
      .when(carryOut("r-1"), at(now))
      .then([{ type: "ResolutionCarriedOut", occurredAt: now, data: { resolution: "r-1", result: "Done." } }]);
  });

  it("carries out each resolution once, and none that it did not pass", () => {
    const field = "data.resolution";
    expect(refusal([hold(), carryOut("r-1")], carryOut("r-1"))).toEqual([["lifecycle", "already-carried-out", field]]);
    expect(refusal([hold(), carryOut("r-1")], carryOut("r-2"))).toEqual([]);
    expect(refusal([hold()], carryOut("r-9"))).toEqual([["identity", "unknown-id", field]]);
    expect(refusal([], carryOut("r-1"))).toEqual([["identity", "unknown-id", field]]);
  });

  it("takes nothing from the future, nor from before the meeting", () => {
    const field = "occurredAt";
    expect(refusal([hold()], carryOut("r-1", "2024-05-20T09:00:00.001Z"))).toEqual([["time", "in-the-future", field]]);
    expect(refusal([hold()], carryOut("r-1", "2024-04-02T08:59:59.999Z"))).toEqual([
      ["time", "before-it-began", field],
    ]);
    expect(refusal([hold()], carryOut("r-1", "yesterday"))).toEqual([["time", "invalid-instant", field]]);
  });

  it("refuses a payload with everything that is wrong with it, and a name that is no command", () => {
    const wire: unknown = JSON.parse('{"type":"HoldReviewMeeting","data":{"complaints":"c-1","resolutions":[]}}');
    // What comes over a wire may be anything; the types above are what it should be.
    const command = { commandId, ...(wire as object) } as ReviewMeetingCommand;
    expect(refusal([], command)).toEqual([["payload", "invalid-payload", "data.complaints"]]);
    const misspelt = { ...hold(), type: "HoldMeeting" } as unknown as ReviewMeetingCommand;
    expect(refusal([], misspelt)).toEqual([["payload", "unknown-command", "type"]]);
  });
});
