import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve, resolveClock, timed } from "../test/clock-fixture.ts";
import { clerk, lenientPolicy, lodged, manager, type Story } from "../test/complaint-fixture.ts";
import { unstartedClock, type ClockState } from "./clock-state.ts";

describe("a waiver", () => {
  const waiver = { clock: resolve, reason: "The flood closed the branch", approvedBy: manager };
  const breached = () => timed([resolveClock], "2024-03-01T08:59:59.999Z");
  const stoppedLate: ClockState = {
    startedAt: "2024-03-01T08:00:00.000Z",
    dueAt: "2024-03-01T08:30:00.000Z",
    stoppedAt: "2024-03-01T08:30:00.001Z",
  };
  const at = (hours: number): string => new Date(Date.UTC(2024, 2, 1, 8 + hours)).toISOString();
  const instantOr = (hours: number | null): string | null => (hours === null ? null : at(hours));

  it("excuses a breach, from the first instant after the clock fell due", () => {
    expect(breached().accepts("WaiveBreach", waiver).state.clocks.waivers).toEqual([
      { clock: resolve, run: 0, at: "2024-03-01T09:00:00.000Z" },
    ]);
    expect(timed([resolveClock], "2024-03-01T09:00:00.000Z").refuses("WaiveBreach", waiver)).toMatchObject([
      { rule: "clockAdministration", code: "not-breached", field: "data.clock" },
    ]);
  });

  it("excuses a clock that was stopped too late, also after closing", () => {
    const story = timed().accepts("CloseComplaint", { outcome: "accepted" });
    story.clock = () => stoppedLate;
    story.accepts("WaiveBreach", waiver);
  });

  it("is given in advance neither to a clock that has not started, nor to one that stands still or was stopped in time", () => {
    // Found: only a running clock was asked when it falls due, so that any other could be waived at any time.
    const notYet = { ...stoppedLate, stoppedAt: null };
    for (const clock of [
      unstartedClock,
      { ...notYet, dueAt: null },
      { ...notYet, dueAt: "2024-03-01T09:00:00.001Z" },
      { ...stoppedLate, stoppedAt: stoppedLate.dueAt },
    ]) {
      const story = timed();
      story.clock = () => clock;
      expect(story.refuses("WaiveBreach", waiver)).toMatchObject([
        { rule: "clockAdministration", code: "not-breached", field: "data.clock" },
      ]);
    }
  });

  it("is given exactly when its instant, and the end of the clock if it has ended, lie after the due instant", () => {
    const hour = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(hour, fc.option(hour), fc.option(hour), (waivedAt, due, stopped) => {
        const story = timed();
        story.now = at(8);
        const clock = { startedAt: at(0), dueAt: instantOr(due), stoppedAt: instantOr(stopped) };
        story.clock = () => clock;
        const isBreached = due !== null && waivedAt > due && (stopped === null || stopped > due);
        const envelope = { occurredAt: at(waivedAt) };
        if (isBreached) story.accepts("WaiveBreach", waiver, clerk, envelope);
        else expect(story.refuses("WaiveBreach", waiver, clerk, envelope)).toMatchObject([{ code: "not-breached" }]);
      }),
    );
  });

  it("excuses the breach there is: one that comes after the due instant has moved is another", () => {
    const story = breached().accepts("WaiveBreach", waiver);
    story.clock = () => ({ ...stoppedLate, dueAt: "2024-03-01T10:00:00.000Z", stoppedAt: null });
    story.now = "2024-03-01T11:00:00.000Z";
    story.accepts("WaiveBreach", waiver);
  });

  it("is given once in a run, and excuses nothing in the next", () => {
    const story = breached().accepts("WaiveBreach", waiver);
    expect(story.refuses("WaiveBreach", waiver)).toMatchObject([
      { rule: "clockAdministration", code: "already-waived", field: "data.clock" },
    ]);
    story
      .accepts("CloseComplaint", { outcome: "accepted" })
      .accepts("ReopenComplaint", { reason: "It broke again" })
      .accepts("WaiveBreach", waiver);
    expect(story.state.clocks.waivers.map(({ run }) => run)).toEqual([0, 1]);
  });

  it("is not approved by whoever asks for it", () => {
    expect(breached().refuses("WaiveBreach", { ...waiver, approvedBy: clerk })).toMatchObject([
      { rule: "separationOfDuties", code: "same-hands", field: "data.approvedBy" },
    ]);
  });

  it("is of a declared clock that can be breached", () => {
    expect(breached().refuses("WaiveBreach", { ...waiver, clock: { policy: "house", clock: "x" } })).toMatchObject([
      { rule: "clockAdministration", code: "unknown-clock", field: "data.clock" },
    ]);
    const advisory = timed([{ ...resolveClock, advisory: true }], "2024-03-01T08:30:00.000Z");
    expect(advisory.refuses("WaiveBreach", waiver)).toMatchObject([
      { rule: "clockAdministration", code: "not-breached", field: "data.clock" },
    ]);
  });
});

describe("rebasing", () => {
  const rebased = { policy: "house", fromVersion: 1, toVersion: 2, reason: "The statute changed" };

  function withSecondVersion(): Story {
    const story = lodged();
    story.policies.push({ ...lenientPolicy, version: 2, clocks: [resolveClock], milestones: ["mediationEnded"] });
    return story;
  }

  it("puts the complaint under another version, whose rules hold from there on", () => {
    const story = withSecondVersion();
    expect(story.refuses("ReachMilestone", { milestone: "mediationEnded" })).toMatchObject([
      { rule: "policy", code: "unknown-milestone", field: "data.milestone" },
    ]);
    story.accepts("RebasePolicy", rebased).accepts("ReachMilestone", { milestone: "mediationEnded" });
    expect(story.state.policies).toEqual([{ id: "house", version: 2 }]);
  });

  it("leaves the lodging as it was recorded", () => {
    const story = withSecondVersion().accepts("RebasePolicy", rebased);
    expect(story.events[0]?.data).toMatchObject({ policies: [{ id: "house", version: 1 }] });
  });

  it("is possible on a closed complaint, and back again", () => {
    const story = withSecondVersion()
      .accepts("CloseComplaint", { outcome: "accepted" })
      .accepts("RebasePolicy", rebased)
      .accepts("RebasePolicy", { ...rebased, fromVersion: 2, toVersion: 1 });
    expect(story.state.policies).toEqual([{ id: "house", version: 1 }]);
  });

  it("starts from the version the complaint is pinned to", () => {
    const story = withSecondVersion();
    expect(story.refuses("RebasePolicy", { ...rebased, fromVersion: 2, toVersion: 1 })).toMatchObject([
      { rule: "policy", code: "not-pinned", field: "data.fromVersion" },
    ]);
    expect(
      story.refuses("RebasePolicy", { ...rebased, policy: "statute", toVersion: 1, fromVersion: 3 }),
    ).toMatchObject([
      { rule: "policy", code: "not-pinned", field: "data.policy" },
      { rule: "policy", code: "unknown-policy", field: "data.toVersion" },
    ]);
  });

  it("ends at another version, which is at hand", () => {
    expect(withSecondVersion().refuses("RebasePolicy", { ...rebased, toVersion: 3 })).toMatchObject([
      { rule: "policy", code: "unknown-policy", field: "data.toVersion" },
    ]);
    expect(withSecondVersion().refuses("RebasePolicy", { ...rebased, toVersion: 1 })).toMatchObject([
      { rule: "policy", code: "same-version", field: "data.toVersion" },
    ]);
  });

  it("carries the policy's own suspensions, of clocks the new version has", () => {
    const suspension = { from: "2024-02-01T00:00:00.000Z", until: "2024-04-01T00:00:00.000Z", reason: "Decree" };
    withSecondVersion().accepts("RebasePolicy", {
      ...rebased,
      suspensions: [suspension, { ...suspension, clock: "resolve" }],
    });
    expect(
      withSecondVersion().refuses("RebasePolicy", {
        ...rebased,
        suspensions: [suspension, { ...suspension, clock: "reply" }],
      }),
    ).toMatchObject([{ rule: "clockAdministration", code: "unknown-clock", field: "data.suspensions[1].clock" }]);
    expect(
      withSecondVersion().refuses("RebasePolicy", {
        ...rebased,
        suspensions: [{ ...suspension, until: suspension.from }],
      }),
    ).toMatchObject([{ rule: "payload", code: "invalid-payload", field: "data.suspensions[0].until" }]);
  });
});

describe("a milestone", () => {
  it("is one the policy declares, and may be reached again", () => {
    const story = lodged({ milestones: ["mediationEnded"] })
      .accepts("ReachMilestone", { milestone: "mediationEnded", note: "No settlement" })
      .accepts("ReachMilestone", { milestone: "mediationEnded" });
    expect(story.state.clocks.milestones).toEqual(["mediationEnded", "mediationEnded"]);
    expect(story.refuses("ReachMilestone", { milestone: "siteVisited" })).toMatchObject([
      { rule: "policy", code: "unknown-milestone", field: "data.milestone" },
    ]);
  });
});
