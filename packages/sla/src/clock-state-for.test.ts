import { unstartedClock } from "@complaint-ledger/complaint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "./assessment/assess-complaint.ts";
import { clockStateFor } from "./clock-state-for.ts";
import { happened, lodged, recordedHistory, rowOf } from "./test/history.ts";
import { history } from "./test/histories.ts";
import { house, office, resolve } from "./test/house.ts";

const rules = { policies: [house()], calendars: [office] };
const clock = { policy: "house", clock: "resolve" };
const clockState = clockStateFor(rules);
const monday = lodged("2024-03-04T09:00");
const running = { startedAt: "2024-03-04T09:00:00.000Z", dueAt: "2024-03-05T17:00:00.000Z", stoppedAt: null };

describe("clockStateFor", () => {
  it("tells since when a clock runs and when it falls due, also once it is late", () => {
    expect(clockState(recordedHistory([monday]), clock)).toEqual(running);
  });

  it("tells when it stopped, in time or not", () => {
    const replied = (at: string) => recordedHistory([monday, happened("ReplyIssued", at, { kind: "final" })]);
    expect(clockState(replied("2024-03-04T10:00"), clock).stoppedAt).toBe("2024-03-04T10:00:00.000Z");
    expect(clockState(replied("2024-03-06T10:00"), clock)).toEqual({
      ...running,
      stoppedAt: "2024-03-06T10:00:00.000Z",
    });
  });

  it("knows no due instant while it stands still without a known end", () => {
    const pause = { pause: "p1", reason: "mediation", from: "2024-03-04T10:00:00.000Z" };
    const paused = happened("ClockPaused", "2024-03-04T10:00", pause);
    expect(clockState(recordedHistory([monday, paused]), clock)).toEqual({ ...running, dueAt: null });
  });

  it("tells of a clock that is unknown or waits for its start that it has not started", () => {
    expect(clockState([], clock)).toEqual(unstartedClock);
    expect(clockState(recordedHistory([monday]), { policy: "house", clock: "answer" })).toEqual(unstartedClock);
    expect(clockState(recordedHistory([monday]), { policy: "statute", clock: "resolve" })).toEqual(unstartedClock);
    const sheet = { ...resolve, startsOn: [{ event: "ContactSheetIssued" }] };
    const later = clockStateFor({ ...rules, policies: [house([sheet])] });
    expect(later(recordedHistory([monday]), clock)).toEqual(unstartedClock);
  });

  it("tells nothing of an earlier run where the clock does not apply in the present one", () => {
    const losses = { ...resolve, appliesTo: { categories: ["loss"] } };
    const events = [
      lodged("2024-03-04T09:00", { reportedCategory: "loss" }),
      happened("ReplyIssued", "2024-03-12T10:00", { kind: "final" }),
      happened("ComplaintReopened", "2024-03-13T10:00", {}),
      happened("ComplaintClassified", "2024-03-13T11:00", { category: "delay" }),
    ];
    const ofLosses = clockStateFor({ ...rules, policies: [house([losses], { categories: ["loss", "delay"] })] });
    expect(ofLosses(recordedHistory(events), clock)).toEqual(unstartedClock);
  });

  it("asks for no calendar of another clock's", () => {
    // Found: a clock of the house rule could not be extended because the calendar of a statute was missing.
    const statute = house([resolve], { id: "statute", calendar: { id: "court", version: 1 } });
    const both = clockStateFor({ policies: [house(), statute], calendars: [office] });
    const pinned = ["house", "statute"].map((id) => ({ id, version: 1 }));
    const events = recordedHistory([lodged("2024-03-04T09:00", { policies: pinned })]);
    expect(both(events, clock)).toEqual(running);
    expect(() => both(events, { policy: "statute", clock: "resolve" })).toThrow(
      expect.objectContaining({ code: "unknown-calendar" }),
    );
  });

  it("agrees with the assessment of the present run", () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const asOf = "2024-06-01T00:00:00.000Z";
        const { clocks = [] } = assessComplaint(rowOf(happenings), { ...rules, asOf }) ?? {};
        const run = happenings.filter(({ type }) => type === "ComplaintReopened").length;
        const present = clocks.find((clock) => clock.origin === "policy" && clock.run === run);
        const { startedAt = null, dueAt = null, stoppedAt = null } = present ?? {};
        expect(clockState(recordedHistory(happenings), clock)).toEqual({ startedAt, dueAt, stoppedAt });
      }),
    );
  });
});
