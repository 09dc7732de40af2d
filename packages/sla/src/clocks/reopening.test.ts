import { describe, expect, it } from "vitest";
import { clockAt, complaintAt } from "../test/assessed.ts";
import { happened, lodged } from "../test/history.ts";
import { house, resolve } from "../test/house.ts";

// Fourteen working hours from Monday 4 March 09:00: due on Tuesday at 17:00.
const monday = lodged("2024-03-04T09:00");
const reply = (at: string) => happened("ReplyIssued", at, { kind: "final" });
const closed = (at: string) => happened("ComplaintClosed", at, { outcome: "accepted" });
const reopened = (at: string) => happened("ComplaintReopened", at, { reason: "Not content" });
const hour = 3_600_000;

describe("a reopening that starts clocks anew", () => {
  const history = [monday, reply("2024-03-04T11:00"), closed("2024-03-04T12:00"), reopened("2024-03-11T09:00")];

  it("gives the second run the time of a new complaint, and lets the first verdict stand", () => {
    expect(complaintAt("2024-03-12T09:00", history)).toMatchObject({
      status: "running",
      clocks: [
        { run: 0, status: "met", stoppedAt: "2024-03-04T11:00:00.000Z" },
        { run: 1, status: "running", startedAt: "2024-03-11T09:00:00.000Z", dueAt: "2024-03-12T17:00:00.000Z" },
      ],
    });
  });

  it("asks for a reply of its own", () => {
    expect(clockAt("2024-03-20T09:00", history, undefined, { run: 1 }).status).toBe("breached");
    const replied = [...history, reply("2024-03-12T09:00")];
    expect(clockAt("2024-03-20T09:00", replied, undefined, { run: 1 }).status).toBe("met");
  });

  it("leaves a breach of the first run standing, whatever becomes of the second", () => {
    const late = [monday, reply("2024-03-06T09:00"), closed("2024-03-06T10:00"), reopened("2024-03-11T09:00")];
    expect(complaintAt("2024-03-20T09:00", [...late, reply("2024-03-11T10:00")])).toMatchObject({
      status: "breached",
      clocks: [{ status: "breached" }, { status: "met" }],
    });
  });

  it("ends a run that was still going, without a verdict if it was in time", () => {
    const unanswered = (at: string) => [monday, closed("2024-03-04T12:00"), reopened(at)];
    expect(clockAt("2024-03-20T09:00", unanswered("2024-03-05T17:00"), undefined, { run: 0 }).status).toBe("cancelled");
    expect(clockAt("2024-03-20T09:00", unanswered("2024-03-06T09:00"), undefined, { run: 0 })).toMatchObject({
      status: "breached",
      overrun: 16 * hour,
    });
  });

  it("starts no clock that had not started before", () => {
    const sheet = { ...resolve, startsOn: [{ event: "ContactSheetIssued" }] };
    const statuses = complaintAt("2024-03-12T09:00", history, [house([sheet])]).clocks.map(({ status }) => status);
    expect(statuses).toEqual(["notStarted", "notStarted"]);
  });
});

describe("a reopening that lets clocks continue", () => {
  const policies = [house([resolve], { reopening: "continue" })];

  it("leaves the closed time out, so that it is not counted as waiting", () => {
    // Two hours ran before the closing by a reply, a week was closed, twelve hours are left.
    const history = [monday, reply("2024-03-04T11:00"), closed("2024-03-04T11:00"), reopened("2024-03-11T09:00")];
    const clock = clockAt("2024-03-11T10:00", history, policies, { run: 1 });
    expect(clock).toMatchObject({
      status: "running",
      startedAt: "2024-03-04T09:00:00.000Z",
      dueAt: "2024-03-12T15:00:00.000Z",
      elapsedWorking: 3 * hour,
      remainingWorking: 11 * hour,
    });
    expect(clock.segments.map(({ kind }) => kind)).toEqual(["working", "closed", "working"]);
  });

  it("continues a clock that nothing had stopped from the closing", () => {
    const history = [monday, closed("2024-03-04T12:00"), reopened("2024-03-11T09:00")];
    expect(clockAt("2024-03-11T10:00", history, policies, { run: 1 })).toMatchObject({
      dueAt: "2024-03-12T14:00:00.000Z",
      elapsedWorking: 4 * hour,
    });
  });

  it("leaves out every closed time, after several reopenings", () => {
    const history = [
      monday,
      reply("2024-03-04T10:00"),
      closed("2024-03-04T10:00"),
      reopened("2024-03-05T09:00"),
      reply("2024-03-05T10:00"),
      closed("2024-03-05T10:00"),
      reopened("2024-03-06T09:00"),
    ];
    expect(clockAt("2024-03-06T10:00", history, policies, { run: 2 })).toMatchObject({ elapsedWorking: 3 * hour });
  });

  it("leaves them out also for a clock that applies only since a reclassification", () => {
    const major = { ...resolve, appliesTo: { categories: ["loss"] } };
    const history = [
      monday,
      closed("2024-03-04T10:00"),
      reopened("2024-03-05T09:00"),
      closed("2024-03-05T10:00"),
      reopened("2024-03-06T09:00"),
      happened("ComplaintClassified", "2024-03-06T09:30", { category: "loss" }),
    ];
    const reclassified = [house([major], { reopening: "continue" })];
    expect(clockAt("2024-03-06T10:00", history, reclassified)).toMatchObject({ elapsedWorking: 3 * hour });
  });

  it("keeps an extension given before", () => {
    const extended = happened("ClockExtended", "2024-03-04T10:00", {
      clock: { policy: "house", clock: "resolve" },
      by: { amount: 7, unit: "workingHours" },
    });
    const history = [
      monday,
      extended,
      reply("2024-03-04T11:00"),
      closed("2024-03-04T11:00"),
      reopened("2024-03-11T09:00"),
    ];
    expect(clockAt("2024-03-11T10:00", history, policies, { run: 1 })).toMatchObject({
      dueAt: "2024-03-13T15:00:00.000Z",
    });
  });
});
