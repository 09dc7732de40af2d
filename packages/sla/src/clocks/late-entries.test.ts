import { describe, expect, it } from "vitest";
import { complaintAt, clockAt } from "../test/assessed.ts";
import { happened, lodged } from "../test/history.ts";
import { house, resolve } from "../test/house.ts";

// Fourteen working hours from Monday 09:00 are over on Tuesday at 17:00.
const monday = lodged("2024-03-04T09:00");
const pause = (at: string, until?: string) => {
  const end = until === undefined ? {} : { until };
  return happened("ClockPaused", at, { pause: "p", from: "2024-03-04T10:00:00.000Z", reason: "mediation", ...end });
};
const later = "2024-03-05T09:00";

describe("the administration of clocks counts in the order it was recorded", () => {
  it("ends a pause that was entered late, with its resumption at the hour it happened", () => {
    const resumed = happened("ClockResumed", "2024-03-04T11:00", { pause: "p", at: "2024-03-04T11:00:00.000Z" });
    expect(clockAt(later, [monday, pause("2024-03-04T14:00"), resumed])).toMatchObject({
      status: "running",
      dueAt: "2024-03-06T10:00:00.000Z",
    });
  });

  it("takes a pause back by a revision said to have happened before the pause was entered", () => {
    const revised = happened("ClockPauseRevised", "2024-03-04T13:00", {
      pause: "p",
      from: "2024-03-04T10:00:00.000Z",
      until: "2024-03-04T10:00:00.000Z",
    });
    const history = [monday, pause("2024-03-04T14:00", "2024-03-04T20:00:00.000Z"), revised];
    expect(clockAt(later, history)).toMatchObject({ status: "running", dueAt: "2024-03-05T17:00:00.000Z" });
  });

  const closed = happened("ComplaintClosed", "2024-03-06T09:00");
  const reopened = happened("ComplaintReopened", "2024-03-07T09:00");
  const clock = { policy: "house", clock: "resolve" };

  it("puts an extension and a waiver to the run in which they were recorded", () => {
    const extended = happened("ClockExtended", "2024-03-06T10:00", { clock, by: { amount: 7, unit: "workingHours" } });
    const waived = happened("BreachWaived", "2024-03-12T10:00", { clock });
    const { clocks } = complaintAt("2024-03-20T09:00", [monday, closed, reopened, extended, waived]);
    expect(clocks).toMatchObject([
      { run: 0, status: "breached", dueAt: "2024-03-05T17:00:00.000Z" },
      { run: 1, status: "waived", dueAt: "2024-03-11T17:00:00.000Z" },
    ]);
  });

  it("reads no former run anew by a rebasing entered after the reopening", () => {
    const shorter = { ...resolve, duration: { amount: 7, unit: "workingHours" } } as const;
    const rebased = happened("PolicyRebased", "2024-03-06T10:00", { policy: "house", fromVersion: 1, toVersion: 2 });
    const policies = [house(), house([shorter], { version: 2 })];
    const { clocks } = complaintAt("2024-03-07T10:00", [monday, closed, reopened, rebased], policies);
    expect(clocks).toMatchObject([
      { run: 0, version: 1, dueAt: "2024-03-05T17:00:00.000Z" },
      { run: 1, version: 2, dueAt: "2024-03-07T17:00:00.000Z" },
    ]);
  });
});
