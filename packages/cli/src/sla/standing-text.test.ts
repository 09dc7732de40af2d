import { describe, expect, it } from "vitest";
import type { ClockAssessment } from "@complaint-ledger/sla";
import { standingText } from "./standing-text.ts";

const inTime: ClockAssessment = {
  origin: "policy",
  policy: "house",
  version: 1,
  clock: "callAtOnce",
  run: 0,
  status: "met",
  advisory: true,
  startedAt: "2024-03-04T09:00:00.000Z",
  dueAt: "2024-03-04T10:00:00.000Z",
  stoppedAt: "2024-03-04T09:30:00.000Z",
  kindOfTime: "elapsed",
  elapsedWorking: 1_800_000,
  remainingWorking: 0,
  overrun: 0,
  warningsAt: [],
  segments: [],
  extensions: [],
  waiver: null,
};
const late = { ...inTime, stoppedAt: "2024-03-04T10:12:00.000Z", overrun: 720_000 };

describe("how a clock stands", () => {
  it("is never met and late at once where it is advisory", () => {
    expect(standingText(inTime)).toBe("met (advisory: measured, never breached)");
    expect(standingText(late)).toBe("ended, later than advised (advisory: measured, never breached)");
    expect(standingText({ ...late, status: "running", stoppedAt: null })).toMatch(/^running, later than advised /);
  });

  it("is its status where it binds", () => {
    expect(standingText({ ...late, advisory: false, status: "breached" })).toBe("breached");
  });
});
