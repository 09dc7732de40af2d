import { afterEach, expect, it } from "vitest";
import { chinaCalendar } from "./china-calendar.ts";
import { nationalCalendar } from "./national-calendar.ts";
import { mondayToFriday } from "./office-hours.ts";

const machineZone = process.env["TZ"];
afterEach(() => {
  if (machineZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = machineZone;
});

it("the calendars are the same wherever the machine stands", () => {
  const calendars = (zone: string): string => {
    process.env["TZ"] = zone;
    const weekly = mondayToFriday([{ open: "09:00", close: "17:00" }]);
    const range = { weekly, from: "2021-01-01", to: "2024-12-31" };
    return JSON.stringify([
      chinaCalendar(),
      nationalCalendar({ ...range, country: "GB", region: "ENG", timeZone: "Europe/London" }),
      nationalCalendar({ ...range, country: "AE", timeZone: "Asia/Dubai" }),
      nationalCalendar({ ...range, country: "JP", timeZone: "Asia/Tokyo" }),
    ]);
  };
  const here = calendars("Etc/UTC");
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "Australia/Lord_Howe"]) {
    expect(calendars(zone)).toBe(here);
  }
});
