import { describe, expect, it } from "vitest";
import { clockAt, complaintAt } from "../test/assessed.ts";
import { happened, lodged } from "../test/history.ts";
import { house, resolve } from "../test/house.ts";

// 4 March 2024 is a Monday. Two office days from Monday 09:00 are over on Tuesday at 17:00.
const monday = lodged("2024-03-04T09:00");
const reply = (at: string) => happened("ReplyIssued", at, { kind: "final" });

describe("a clock of fourteen working hours, started on Monday as the office opens", () => {
  it("runs, with half of it left when the first day is over", () => {
    expect(clockAt("2024-03-04T17:00", [monday])).toMatchObject({
      status: "running",
      startedAt: "2024-03-04T09:00:00.000Z",
      dueAt: "2024-03-05T17:00:00.000Z",
      stoppedAt: null,
      elapsedWorking: 7 * 3_600_000,
      remainingWorking: 7 * 3_600_000,
      overrun: 0,
    });
  });

  it("is due at closing time itself, not at the next opening", () => {
    expect(clockAt("2024-03-05T17:00", [monday])).toMatchObject({ status: "running", remainingWorking: 0 });
    expect(clockAt("2024-03-05T17:00:00.001Z", [monday])).toMatchObject({ status: "breached", overrun: 1 });
  });

  it("is met by a reply at the due instant, and breached by one a millisecond later, for ever", () => {
    const inTime = [monday, reply("2024-03-05T17:00")];
    const late = [monday, reply("2024-03-05T17:00:00.001Z")];
    expect(clockAt("2024-03-20T09:00", inTime)).toMatchObject({ status: "met", overrun: 0, remainingWorking: 0 });
    expect(clockAt("2024-03-20T09:00", late)).toMatchObject({
      status: "breached",
      overrun: 1,
      stoppedAt: "2024-03-05T17:00:00.001Z",
    });
  });

  it("says what its time was made of", () => {
    expect(clockAt("2024-03-04T15:00", [monday]).segments).toEqual([
      { kind: "working", from: "2024-03-04T09:00:00.000Z", to: "2024-03-04T12:00:00.000Z", ms: 3 * 3_600_000 },
      { kind: "working", from: "2024-03-04T13:00:00.000Z", to: "2024-03-04T15:00:00.000Z", ms: 2 * 3_600_000 },
    ]);
  });

  it("is cancelled by a withdrawal, unless it was late by then", () => {
    const withdrawn = (at: string) => [monday, happened("ComplaintWithdrawn", at)];
    expect(clockAt("2024-03-20T09:00", withdrawn("2024-03-05T17:00"))).toMatchObject({ status: "cancelled" });
    expect(clockAt("2024-03-20T09:00", withdrawn("2024-03-05T17:01"))).toMatchObject({ status: "breached" });
  });

  it("is stopped neither by a holding reply nor by one before it started", () => {
    const holding = happened("ReplyIssued", "2024-03-04T10:00", { kind: "holding" });
    expect(clockAt("2024-03-04T11:00", [monday, holding])).toMatchObject({ status: "running" });
    const sheet = { ...resolve, startsOn: [{ event: "ContactSheetIssued" }] };
    const early = [monday, reply("2024-03-04T10:00"), happened("ContactSheetIssued", "2024-03-04T11:00")];
    expect(clockAt("2024-03-04T12:00", early, [house([sheet])])).toMatchObject({
      status: "running",
      startedAt: "2024-03-04T11:00:00.000Z",
    });
  });
});

describe("a clock that waits for something else than the lodging", () => {
  const acknowledge = { ...resolve, id: "inform", startsOn: [{ event: "HandlingUnitAssigned" }] };

  it("has not started before, and then does not count for the complaint", () => {
    expect(complaintAt("2024-03-10T09:00", [monday], [house([acknowledge])])).toMatchObject({
      status: "withoutDeadline",
      clocks: [{ status: "notStarted", startedAt: null, dueAt: null, segments: [] }],
    });
  });
});

describe("an advisory clock", () => {
  const atOnce = { ...resolve, advisory: true, duration: { amount: 0, unit: "minutes" } } as const;

  it("is measured and never breached, and the complaint has no deadline by it", () => {
    const { status, clocks } = complaintAt("2024-03-05T09:00", [monday], [house([atOnce])]);
    expect(status).toBe("withoutDeadline");
    expect(clocks).toMatchObject([{ status: "running", overrun: 24 * 3_600_000 }]);
    expect(clockAt("2024-03-09T09:00", [monday, reply("2024-03-05T09:00")], [house([atOnce])])).toMatchObject({
      status: "met",
    });
  });
});

describe("what has to come", () => {
  const group = {
    ...resolve,
    stopsOn: [
      [
        { event: "RemedyExecuted", detail: "last" },
        { event: "ReplyIssued", detail: "final" },
      ],
      [{ event: "ComplaintNotAccepted" }],
    ],
  };
  const policies = [house([group])];
  const remedy = (type: "RemedyInstructed" | "RemedyExecuted" | "RemedyFailed", at: string, id: string) =>
    happened(type, at, { remedy: id });

  it("is all of one group, and any group will do", () => {
    const executed = [
      monday,
      remedy("RemedyInstructed", "2024-03-04T10:00", "r1"),
      remedy("RemedyExecuted", "2024-03-04T11:00", "r1"),
    ];
    expect(clockAt("2024-03-04T12:00", executed, policies)).toMatchObject({ status: "running" });
    expect(clockAt("2024-03-05T12:00", [...executed, reply("2024-03-05T10:00")], policies)).toMatchObject({
      status: "met",
      stoppedAt: "2024-03-05T10:00:00.000Z",
    });
    const refused = [...executed, happened("ComplaintNotAccepted", "2024-03-05T09:30", { medium: "phone" })];
    expect(clockAt("2024-03-05T12:00", refused, policies)).toMatchObject({ stoppedAt: "2024-03-05T09:30:00.000Z" });
  });

  it("is the last remedy, and not the last any more once it fails", () => {
    const both = [
      monday,
      remedy("RemedyInstructed", "2024-03-04T10:00", "r1"),
      remedy("RemedyInstructed", "2024-03-04T10:00", "r2"),
      reply("2024-03-04T10:30"),
      remedy("RemedyExecuted", "2024-03-04T11:00", "r1"),
    ];
    expect(clockAt("2024-03-04T12:00", both, policies)).toMatchObject({ status: "running" });
    const done = [...both, remedy("RemedyExecuted", "2024-03-05T11:00", "r2")];
    expect(clockAt("2024-03-05T12:00", done, policies)).toMatchObject({ stoppedAt: "2024-03-05T11:00:00.000Z" });
    const failed = [...done, remedy("RemedyFailed", "2024-03-05T14:00", "r1")];
    expect(clockAt("2024-03-05T15:00", failed, policies)).toMatchObject({ status: "running", stoppedAt: null });
    // What had been known before stays as it was.
    expect(clockAt("2024-03-05T12:00", failed, policies)).toMatchObject({ status: "met" });
    const again = [...failed, remedy("RemedyExecuted", "2024-03-06T09:00", "r1")];
    expect(clockAt("2024-03-06T10:00", again, policies)).toMatchObject({ status: "breached", overrun: 16 * 3_600_000 });
  });

  it("is said in writing where that is asked for", () => {
    const written = { ...resolve, stopsOn: [[{ event: "ComplaintAcknowledged", inWriting: true as const }]] };
    const told = (medium: "phone" | "email") => [
      monday,
      happened("ComplaintAcknowledged", "2024-03-04T10:00", { medium }),
    ];
    expect(clockAt("2024-03-04T11:00", told("phone"), [house([written])])).toMatchObject({ status: "running" });
    expect(clockAt("2024-03-04T11:00", told("email"), [house([written])])).toMatchObject({ status: "met" });
  });

  it("is an abandoned outcome callback, not one about progress", () => {
    const callback = { ...resolve, stopsOn: [[{ event: "CallbackAbandoned", detail: "outcome" }]] };
    const abandoned = (purpose: "progress" | "outcome") => [
      monday,
      happened("CallbackAttempted", "2024-03-04T10:00", { callback: "k1", purpose }),
      happened("CallbackAbandoned", "2024-03-04T11:00", { callback: "k1" }),
    ];
    expect(clockAt("2024-03-04T12:00", abandoned("progress"), [house([callback])])).toMatchObject({
      status: "running",
    });
    expect(clockAt("2024-03-04T12:00", abandoned("outcome"), [house([callback])])).toMatchObject({ status: "met" });
  });
});
