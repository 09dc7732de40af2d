import { describe, expect, it } from "vitest";
import { monthAt } from "./month-at.ts";

describe("a month", () => {
  it.each([
    ["2024-02-29T15:59:59.999Z", "Asia/Shanghai", "2024-02"],
    ["2024-02-29T16:00:00.000Z", "Asia/Shanghai", "2024-03"],
    ["2024-01-01T04:59:59.999Z", "America/New_York", "2023-12"],
    // Clocks there had gone forward, by the offset of that day and not of today.
    ["2024-04-01T03:59:59.999Z", "America/New_York", "2024-03"],
    ["2024-04-01T04:00:00.000Z", "America/New_York", "2024-04"],
  ])("of %s in %s is %s", (instant, timeZone, month) => {
    expect(monthAt(instant, timeZone)).toBe(month);
  });
});
