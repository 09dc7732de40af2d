import { describe, expect, it } from "vitest";
import { clockAt } from "../test/assessed.ts";
import { happened, lodged } from "../test/history.ts";
import { house, resolve } from "../test/house.ts";

// Fourteen working hours from Monday 4 March 09:00: due on Tuesday at 17:00.
const monday = lodged("2024-03-04T09:00");
const reply = (at: string) => happened("ReplyIssued", at, { kind: "final" });
const hour = 3_600_000;

function pause(id: string, from: string, until: string | undefined, at: string, recordedAt = at) {
  const span = until === undefined ? { from: full(from) } : { from: full(from), until: full(until) };
  return happened("ClockPaused", at, { pause: id, reason: "mediation", ...span }, { recordedAt });
}

const full = (instant: string) => `${instant}:00.000Z`;

describe("a pause", () => {
  it("adds the working time it overlaps, neither the night nor the break at noon", () => {
    // Monday 16:00 to Tuesday 10:00 is two working hours.
    const history = [monday, pause("p1", "2024-03-04T16:00", "2024-03-05T10:00", "2024-03-04T16:00")];
    expect(clockAt("2024-03-05T11:00", history)).toMatchObject({
      status: "running",
      dueAt: "2024-03-06T11:00:00.000Z",
      elapsedWorking: 7 * hour,
      remainingWorking: 7 * hour,
    });
    expect(clockAt("2024-03-05T11:00", history).segments.map(({ kind, ms }) => [kind, ms])).toEqual([
      ["working", 3 * hour],
      ["working", 3 * hour],
      ["paused", 18 * hour],
      ["working", hour],
    ]);
  });

  it("stands still from its beginning up to and without its end", () => {
    const history = [monday, pause("p1", "2024-03-04T10:00", "2024-03-04T11:00", "2024-03-04T10:00")];
    const statuses = ["2024-03-04T10:00", "2024-03-04T10:59", "2024-03-04T11:00"].map(
      (at) => clockAt(at, history).status,
    );
    expect(statuses).toEqual(["paused", "paused", "running"]);
  });

  it("without a known end leaves no due instant, only the time that is left", () => {
    const history = [monday, pause("p1", "2024-03-04T10:00", undefined, "2024-03-04T10:00")];
    const paused = { status: "paused", dueAt: null, elapsedWorking: hour, remainingWorking: 13 * hour };
    expect(clockAt("2024-03-20T10:00", history)).toMatchObject(paused);
    const resumed = [
      ...history,
      happened("ClockResumed", "2024-03-20T10:00", { pause: "p1", at: full("2024-03-20T10:00") }),
    ];
    // Wednesday 10:00: six hours are left of that day, seven on Thursday.
    expect(clockAt("2024-03-20T10:00", resumed)).toMatchObject({
      status: "running",
      dueAt: "2024-03-21T17:00:00.000Z",
      remainingWorking: 13 * hour,
    });
    expect(clockAt("2024-03-30T10:00", [...history, reply("2024-03-06T10:00")])).toMatchObject({ status: "met" });
  });

  it("that begins after the deadline excuses nothing", () => {
    const history = [monday, pause("p1", "2024-03-05T17:00", undefined, "2024-03-05T17:00")];
    expect(clockAt("2024-03-05T17:00", history)).toMatchObject({ status: "paused", dueAt: full("2024-03-05T17:00") });
    expect(clockAt("2024-03-06T09:00", history)).toMatchObject({ status: "breached" });
  });

  it("counts once where it overlaps another", () => {
    const history = [
      monday,
      pause("p1", "2024-03-04T10:00", "2024-03-04T12:00", "2024-03-04T12:00"),
      pause("p2", "2024-03-04T11:00", "2024-03-04T15:00", "2024-03-04T15:00"),
    ];
    expect(clockAt("2024-03-04T16:00", history)).toMatchObject({ dueAt: full("2024-03-06T14:00") });
  });

  it("stands beside another that began in the same minute", () => {
    const history = [
      monday,
      pause("p1", "2024-03-04T10:00", "2024-03-04T11:00", "2024-03-04T10:00"),
      pause("p2", "2024-03-04T10:00", "2024-03-04T12:00", "2024-03-04T10:00"),
    ];
    expect(clockAt("2024-03-04T13:00", history)).toMatchObject({ dueAt: full("2024-03-06T11:00") });
  });

  it("may lie ahead: the deadline moves already, the clock still runs", () => {
    const history = [monday, pause("p1", "2024-03-04T09:30", "2024-03-04T16:00", "2024-03-04T09:30")];
    expect(clockAt("2024-03-04T16:00", history)).toMatchObject({ status: "running", dueAt: full("2024-03-06T15:30") });
  });

  it("that is revised has its new span, and one revised away never was", () => {
    const history = [monday, pause("p1", "2024-03-04T10:00", "2024-03-04T12:00", "2024-03-04T10:00")];
    const revised = (until: string | null) =>
      happened("ClockPauseRevised", "2024-03-04T14:00", {
        pause: "p1",
        from: full("2024-03-04T11:00"),
        until: until === null ? null : full(until),
      });
    expect(clockAt("2024-03-04T13:00", history)).toMatchObject({ dueAt: full("2024-03-06T11:00") });
    expect(clockAt("2024-03-04T14:00", [...history, revised("2024-03-04T12:00")])).toMatchObject({
      dueAt: full("2024-03-06T10:00"),
    });
    expect(clockAt("2024-03-04T14:00", [...history, revised("2024-03-04T11:00")])).toMatchObject({
      status: "running",
      dueAt: full("2024-03-05T17:00"),
    });
    expect(clockAt("2024-03-04T14:00", [...history, revised(null)])).toMatchObject({ status: "paused", dueAt: null });
  });

  it("recorded late excuses a breach from when it was recorded, and what was known before stays askable", () => {
    const late = pause("p1", "2024-03-04T10:00", "2024-03-04T12:00", "2024-03-04T10:00", "2024-03-08T09:00");
    const history = [monday, late, reply("2024-03-06T09:30")];
    expect(clockAt("2024-03-09T09:00", history)).toMatchObject({ status: "met" });
    expect(clockAt("2024-03-09T09:00", history, [house()], { knownAt: "2024-03-07T09:00" })).toMatchObject({
      status: "breached",
    });
  });

  it("recorded after the run has ended still lies in it", () => {
    const history = [
      monday,
      reply("2024-03-06T09:30"),
      happened("ComplaintClosed", "2024-03-06T10:00"),
      pause("p1", "2024-03-04T10:00", "2024-03-04T12:00", "2024-03-10T09:00"),
    ];
    expect(clockAt("2024-03-09T09:00", history)).toMatchObject({ status: "breached" });
    expect(clockAt("2024-03-10T09:00", history)).toMatchObject({ status: "met" });
  });
});

describe("whom a pause stops", () => {
  const answer = { ...resolve, id: "answer", pauseReasons: [] };
  const policies = [house([resolve, answer])];
  const span = { from: full("2024-03-04T10:00"), until: full("2024-03-04T12:00") };
  const status = (data: object, clock: string) =>
    clockAt("2024-03-04T11:00", [monday, happened("ClockPaused", "2024-03-04T10:00", { ...span, ...data })], policies, {
      clock,
    }).status;

  it("is each clock that knows its reason", () => {
    expect(status({ pause: "p1", reason: "mediation" }, "resolve")).toBe("paused");
    expect(status({ pause: "p1", reason: "mediation" }, "answer")).toBe("running");
    expect(status({ pause: "p1", reason: "holiday" }, "resolve")).toBe("running");
  });

  it("is only the clock it names, if it names one", () => {
    const named = { pause: "p1", reason: "mediation", clock: { policy: "house", clock: "answer" } };
    expect(status(named, "answer")).toBe("paused");
    expect(status(named, "resolve")).toBe("running");
  });
});

describe("a pause over a change of policy", () => {
  const rebased = happened("PolicyRebased", "2024-03-05T09:00", {
    policy: "house",
    fromVersion: 1,
    toVersion: 2,
    suspensions: [
      { clock: "resolve", from: full("2024-03-05T14:00"), until: full("2024-03-05T15:00"), reason: "Decree" },
    ],
  });
  const longer = { ...resolve, duration: { amount: 21, unit: "workingHours" } } as const;
  const versions = (clock: typeof resolve) => [house(), house([clock], { version: 2 })];
  const history = [monday, pause("p1", "2024-03-04T10:00", "2024-03-04T12:00", "2024-03-04T10:00"), rebased];

  it("goes on to count, with what the new version suspends itself", () => {
    // 21 hours, two of pause, one of suspension: three office days and three hours.
    expect(clockAt("2024-03-05T10:00", history, versions(longer))).toMatchObject({
      version: 2,
      dueAt: full("2024-03-07T12:00"),
    });
    expect(clockAt("2024-03-05T08:00", history, versions(longer))).toMatchObject({
      version: 1,
      dueAt: full("2024-03-06T11:00"),
    });
  });

  it("counts no longer where the new version does not know its reason", () => {
    expect(clockAt("2024-03-05T10:00", history, versions({ ...longer, pauseReasons: [] }))).toMatchObject({
      dueAt: full("2024-03-07T10:00"),
    });
  });
});
