import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve, resolveClock, timed } from "../test/clock-fixture.ts";
import { clerk, lead, manager } from "../test/complaint-fixture.ts";
import { unstartedClock, type ClockState } from "./clock-state.ts";
import type { ClockExtended } from "./extend-clock.ts";

const extension: ClockExtended = {
  clock: resolve,
  by: { amount: 3, unit: "workingDays" },
  reason: "The laboratory needs longer",
  approvedBy: manager,
  told: { at: "2024-03-01T09:00:00.000Z", medium: "phone" },
};

const running: ClockState = {
  startedAt: "2024-03-01T08:00:00.000Z",
  dueAt: "2024-03-08T00:00:00.000Z",
  stoppedAt: null,
};

describe("an extension", () => {
  it("is given before the clock expires, approved, and told to the complainant", () => {
    const story = timed().accepts("ExtendClock", extension);
    expect(story.state.clocks.extensions).toEqual([{ clock: resolve, run: 0 }]);
  });

  it("comes in time up to the very instant the clock falls due, and never after", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_600_000, max: 3_600_000 }), (lead) => {
        // The story's clock stands at 09:00.
        const dueAt = new Date(Date.parse("2024-03-01T09:00:00.000Z") + lead).toISOString();
        const story = timed([resolveClock], dueAt);
        if (lead >= 0) story.accepts("ExtendClock", extension);
        else {
          expect(story.refuses("ExtendClock", extension)).toMatchObject([
            { rule: "clockAdministration", code: "expired", field: "data.clock" },
          ]);
        }
      }),
      { examples: [[0], [-1], [1]] },
    );
  });

  it("is refused once the clock has expired, whatever instant it is said to be of", () => {
    // Found: a breach of two days was undone by an extension with a date in the past.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (dueAfter, occurredAfter) => {
        const minute = (count: number) => new Date(Date.UTC(2024, 2, 1, 9, count)).toISOString();
        const story = timed([resolveClock], minute(dueAfter));
        story.now = minute(60);
        const envelope = { occurredAt: minute(Math.min(60, occurredAfter)) };
        if (dueAfter >= 60) story.accepts("ExtendClock", extension, clerk, envelope);
        else expect(story.refuses("ExtendClock", extension, clerk, envelope)).toMatchObject([{ code: "expired" }]);
      }),
      { examples: [[59, 0]] },
    );
  });

  it("in imported history counts from when it was given", () => {
    const story = timed([resolveClock], "2024-03-01T10:00:00.000Z", { origin: "imported" });
    story.now = "2024-03-01T12:00:00.000Z";
    const late = { occurredAt: "2024-03-01T10:00:00.001Z" };
    expect(story.refuses("ExtendClock", extension, clerk, late)).toMatchObject([{ code: "expired" }]);
    story.accepts("ExtendClock", extension, clerk, { occurredAt: "2024-03-01T10:00:00.000Z" });
  });

  it.each<readonly [string, ClockState]>([
    ["has not started", unstartedClock],
    ["stopped at", { ...running, stoppedAt: "2024-03-01T08:30:00.000Z" }],
    ["stands still", { ...running, dueAt: null }],
  ])("is of a running clock, not of one that %s", (why, clock) => {
    const story = timed();
    story.clock = () => clock;
    const refusal = { rule: "clockAdministration", code: "clock-not-running", field: "data.clock" };
    expect(story.refuses("ExtendClock", extension)).toMatchObject([
      { ...refusal, problem: expect.stringContaining(why) },
    ]);
  });

  it("is of a clock that a pinned policy declares: a promised deadline is none", () => {
    const promised = { ...extension, clock: { policy: "house", clock: "promised" } };
    expect(timed().refuses("ExtendClock", promised)).toMatchObject([
      { rule: "clockAdministration", code: "unknown-clock", field: "data.clock" },
    ]);
  });

  it("is impossible where the policy has no rule for it", () => {
    const { extension: _, ...rigid } = resolveClock;
    expect(timed([rigid]).refuses("ExtendClock", extension)).toMatchObject([
      { rule: "clockAdministration", code: "not-extendable", field: "data.clock" },
    ]);
  });

  it("adds at most what the policy says, in the unit the policy says it in", () => {
    const amount = fc.integer({ min: 1, max: 10 });
    const unit = fc.constantFrom("workingDays" as const, "calendarDays" as const, "hours" as const);
    fc.assert(
      fc.property(amount, unit, (amount, unit) => {
        const command = { ...extension, by: { amount, unit } };
        if (amount <= 3 && unit === "workingDays") timed().accepts("ExtendClock", command);
        else {
          expect(timed().refuses("ExtendClock", command)).toMatchObject([
            { rule: "clockAdministration", code: "extension-too-long", field: "data.by" },
          ]);
        }
      }),
      {
        examples: [
          [3, "workingDays"],
          [4, "workingDays"],
          [3, "hours"],
        ],
      },
    );
  });

  it("adds something", () => {
    expect(timed().refuses("ExtendClock", { ...extension, by: { amount: 0, unit: "workingDays" } })).toMatchObject([
      { rule: "payload", code: "invalid-payload", field: "data.by.amount" },
    ]);
  });

  it("is given only as often as the policy says, anew in each run", () => {
    const story = timed().accepts("ExtendClock", extension);
    expect(story.refuses("ExtendClock", extension)).toMatchObject([
      { rule: "clockAdministration", code: "extended-too-often", field: "data.clock" },
    ]);
    story
      .accepts("CloseComplaint", { outcome: "accepted" })
      .accepts("ReopenComplaint", { reason: "It broke again" })
      .accepts("ExtendClock", extension);
    expect(story.state.clocks.extensions.map(({ run }) => run)).toEqual([0, 1]);
  });

  it("is of any length, any number of times, where the policy sets no limit", () => {
    const free = { ...resolveClock, extension: { approverRoles: ["manager"] } };
    timed([free])
      .accepts("ExtendClock", { ...extension, by: { amount: 400, unit: "months" } })
      .accepts("ExtendClock", { ...extension, by: { amount: 1, unit: "hours" } });
  });

  it("of one clock leaves the others theirs", () => {
    const reply = { ...resolveClock, id: "reply" };
    timed([resolveClock, reply])
      .accepts("ExtendClock", extension)
      .accepts("ExtendClock", { ...extension, clock: { policy: "house", clock: "reply" } });
  });
});

describe("the approver of an extension", () => {
  const { approvedBy: _, ...unapproved } = extension;

  it("has one of the policy's roles", () => {
    expect(timed().refuses("ExtendClock", { ...extension, approvedBy: lead })).toMatchObject([
      { rule: "clockAdministration", code: "approver-role", field: "data.approvedBy" },
    ]);
    expect(timed().refuses("ExtendClock", unapproved)).toMatchObject([
      { rule: "clockAdministration", code: "approver-role", field: "data.approvedBy" },
    ]);
  });

  it("is not asked where the policy asks nobody, but is another person if there is one", () => {
    const free = { ...resolveClock, extension: { approverRoles: [], atMost: extension.by, times: 1 } };
    timed([free]).accepts("ExtendClock", unapproved);
    timed([free]).accepts("ExtendClock", { ...extension, approvedBy: lead });
    expect(timed([free]).refuses("ExtendClock", { ...extension, approvedBy: clerk })).toMatchObject([
      { rule: "separationOfDuties", code: "same-hands", field: "data.approvedBy" },
    ]);
  });

  it("is neither whoever asks for it nor their substitute", () => {
    const same = { rule: "separationOfDuties", code: "same-hands", field: "data.approvedBy" };
    expect(timed().refuses("ExtendClock", extension, manager)).toMatchObject([same]);
    const substitute = { id: "manager-2", role: "manager", onBehalfOf: clerk.id };
    expect(timed().refuses("ExtendClock", { ...extension, approvedBy: substitute })).toMatchObject([same]);
  });
});

describe("the complainant", () => {
  it("was told by the time the clock was extended", () => {
    const toldAt = (at: string): ClockExtended => ({ ...extension, told: { at, medium: "post" } });
    timed().accepts("ExtendClock", toldAt("2024-03-01T09:00:00.000Z"));
    expect(timed().refuses("ExtendClock", toldAt("2024-03-01T09:00:00.001Z"))).toMatchObject([
      { rule: "clockAdministration", code: "not-told-yet", field: "data.told.at" },
    ]);
  });
});

describe("the proof that the complainant was told", () => {
  const toldOf = (told: Partial<ClockExtended["told"]>): ClockExtended => ({
    ...extension,
    told: { ...extension.told, ...told },
  });

  it("is on file, if it names something", () => {
    // Found: any word passed as evidence.
    expect(timed().refuses("ExtendClock", toldOf({ evidence: "recording-1" }))).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.told.evidence" },
    ]);
    const recording = { evidence: "recording-1", kind: "audio", sha256: "0".repeat(64), reference: "calls/1" } as const;
    timed()
      .accepts("AttachEvidence", recording)
      .accepts("ExtendClock", toldOf({ evidence: "recording-1" }));
  });

  it("is no older than the complaint", () => {
    timed().accepts("ExtendClock", toldOf({ at: "2024-03-01T08:00:00.000Z" }));
    expect(timed().refuses("ExtendClock", toldOf({ at: "2024-03-01T07:59:59.999Z" }))).toMatchObject([
      { rule: "time", code: "before-it-arose", field: "data.told.at" },
    ]);
  });
});

describe("an extension that is wrong in every way", () => {
  it("is answered with everything that is wrong", () => {
    const story = timed([resolveClock], "2024-03-01T08:59:59.999Z");
    const wrong: ClockExtended = {
      ...extension,
      by: { amount: 9, unit: "workingDays" },
      approvedBy: clerk,
      told: { at: "2024-04-01T00:00:00.000Z", medium: "phone" },
    };
    expect(story.refuses("ExtendClock", wrong).map(({ code }) => code)).toEqual([
      "extension-too-long",
      "approver-role",
      "expired",
      "same-hands",
      "not-told-yet",
    ]);
  });
});
