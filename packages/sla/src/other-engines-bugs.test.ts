import { describe, expect, it } from "vitest";
import { clockAt, complaintAt } from "./test/assessed.ts";
import { happened, lodged } from "./test/history.ts";
import { house, resolve } from "./test/house.ts";

// Fourteen working hours from Monday 4 March 09:00: due on Tuesday at 17:00.
const monday = lodged("2024-03-04T09:00");
const pause = (id: string, from: string, until: string) =>
  happened("ClockPaused", from, { pause: id, reason: "mediation", from: `${from}:00.000Z`, until: `${until}:00.000Z` });

describe("bugs that other SLA engines have shipped", () => {
  it("pause added as wall-clock time: a night's pause moves no working deadline", () => {
    const history = [monday, pause("p1", "2024-03-04T17:00", "2024-03-05T09:00")];
    expect(clockAt("2024-03-05T10:00", history)).toMatchObject({ dueAt: "2024-03-05T17:00:00.000Z" });
  });

  it("pauses forgotten on policy change: those before a rebasing still count after it", () => {
    const rebased = happened("PolicyRebased", "2024-03-05T09:00", { policy: "house", fromVersion: 1, toVersion: 2 });
    const history = [monday, pause("p1", "2024-03-04T10:00", "2024-03-04T11:00"), rebased];
    expect(clockAt("2024-03-05T10:00", history, [house(), house([resolve], { version: 2 })])).toMatchObject({
      version: 2,
      dueAt: "2024-03-06T10:00:00.000Z",
    });
  });

  it("closed time counted as waiting after a reopening: it is left out where clocks continue", () => {
    const history = [
      monday,
      happened("ComplaintClosed", "2024-03-04T10:00"),
      happened("ComplaintReopened", "2024-03-18T10:00"),
    ];
    const continuing = [house([resolve], { reopening: "continue" })];
    expect(clockAt("2024-03-18T11:00", history, continuing, { run: 1 })).toMatchObject({
      status: "running",
      elapsedWorking: 2 * 3_600_000,
    });
  });

  it("23:59 for 24:00: at a midnight deadline there is time to the last millisecond", () => {
    const { counting } = resolve;
    const days = { ...resolve, duration: { amount: 1, unit: "calendarDays" }, counting } as const;
    const policies = [house([days])];
    expect(clockAt("2024-03-05T23:59:59.999Z", [monday], policies).status).toBe("running");
    expect(clockAt("2024-03-06T00:00", [monday], policies).status).toBe("running");
    expect(clockAt("2024-03-06T00:00:00.001Z", [monday], policies).status).toBe("breached");
  });

  it("start outside hours gives zero: a complaint lodged on Saturday has all of its time", () => {
    expect(clockAt("2024-03-03T12:00", [lodged("2024-03-02T20:00")])).toMatchObject({
      status: "running",
      dueAt: "2024-03-05T17:00:00.000Z",
      remainingWorking: 14 * 3_600_000,
    });
  });

  it("warn N before due ignoring the calendar: two working hours before Tuesday 10:00 is Monday 16:00", () => {
    const warned = { ...resolve, warnings: [{ amount: 2, unit: "workingHours" }] } as const;
    expect(clockAt("2024-03-01T12:00", [lodged("2024-03-01T10:00")], [house([warned])])).toMatchObject({
      dueAt: "2024-03-05T10:00:00.000Z",
      warningsAt: ["2024-03-04T16:00:00.000Z"],
    });
  });

  it("split shifts lost: the break at noon is no working time", () => {
    expect(clockAt("2024-03-04T14:00", [monday])).toMatchObject({ elapsedWorking: 4 * 3_600_000 });
  });

  it("one clock stopping another: each stops by its own events", () => {
    const answer = { ...resolve, id: "answer", stopsOn: [[{ event: "ComplaintClosed" }]] };
    const replied = [monday, happened("ReplyIssued", "2024-03-04T10:00", { kind: "final" })];
    const statuses = complaintAt("2024-03-04T11:00", replied, [house([resolve, answer])]).clocks.map(
      ({ clock, status }) => [clock, status],
    );
    expect(statuses).toEqual([
      ["resolve", "met"],
      ["answer", "running"],
    ]);
  });

  it("two code paths disagreeing about < and <=: status, overrun and remaining time turn at the same millisecond", () => {
    for (const [asOf, status, overrun] of [
      ["2024-03-05T16:59:59.999Z", "running", 0],
      ["2024-03-05T17:00:00.000Z", "running", 0],
      ["2024-03-05T17:00:00.001Z", "breached", 1],
    ] as const) {
      const remainingWorking = asOf < "2024-03-05T17" ? 1 : 0;
      expect(clockAt(asOf, [monday])).toMatchObject({ status, overrun, remainingWorking });
    }
  });

  it("two pauses in the same minute overwriting each other: both count", () => {
    const history = [
      monday,
      pause("p1", "2024-03-04T10:00", "2024-03-04T11:00"),
      pause("p2", "2024-03-04T10:00", "2024-03-04T10:30"),
    ];
    expect(clockAt("2024-03-04T12:00", history)).toMatchObject({ dueAt: "2024-03-06T10:00:00.000Z" });
  });
});
