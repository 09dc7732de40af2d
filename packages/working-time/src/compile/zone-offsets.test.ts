import { describe, expect, it } from "vitest";
import { dayOf } from "../calendar/local-day.ts";
import { DAY } from "../epoch-milliseconds.ts";
import { at, iso } from "../test/office.ts";
import { endOfDay, startOfDay, zoneOffsets } from "./zone-offsets.ts";

function changes(timeZone: string, from: string, to: string): readonly string[] {
  return [...zoneOffsets(timeZone, at(from), at(to)).from].slice(1).map(iso);
}

function boundsOf(timeZone: string, date: string): readonly [string, string] {
  const day = dayOf(date, "date");
  const offsets = zoneOffsets(timeZone, (day - 10) * DAY, (day + 10) * DAY);
  return [iso(startOfDay(offsets, day)), iso(endOfDay(offsets, day))];
}

describe("the changes of a zone", () => {
  it("are found to the millisecond, also at half past the hour", () => {
    expect(changes("Australia/Lord_Howe", "2024-01-01", "2025-01-01")).toEqual([
      "2024-04-06T15:00:00.000Z",
      "2024-10-05T15:30:00.000Z",
    ]);
  });

  it("are found however close together: Recife kept summer time for a week", () => {
    const days = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"];
    for (const day of days) {
      expect(changes("America/Recife", `2000-09-${day}`, "2001-01-01")).toEqual([
        "2000-10-08T03:00:00.000Z",
        "2000-10-15T02:00:00.000Z",
      ]);
    }
  });
});

describe("a day", () => {
  it.each([
    ["Asia/Shanghai", "2024-05-06", "2024-05-05T16:00:00.000Z", "2024-05-06T16:00:00.000Z"],
    ["America/New_York", "2024-11-03", "2024-11-03T04:00:00.000Z", "2024-11-04T05:00:00.000Z"],
    // 24:00 comes twice; the second one ends the day and starts the next.
    ["America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00:00.000Z", "2018-02-18T03:00:00.000Z"],
    ["America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00.000Z", "2018-02-19T03:00:00.000Z"],
    // 00:00 comes twice; the first one ends the day before.
    ["America/Havana", "2023-11-04", "2023-11-04T04:00:00.000Z", "2023-11-05T04:00:00.000Z"],
    ["America/Havana", "2023-11-05", "2023-11-05T04:00:00.000Z", "2023-11-06T05:00:00.000Z"],
    // At 00:01 the clock went back to 23:01: the next day had begun before this one was over.
    ["America/St_Johns", "2010-11-06", "2010-11-06T02:30:00.000Z", "2010-11-07T03:30:00.000Z"],
    ["America/St_Johns", "2010-11-07", "2010-11-07T02:30:00.000Z", "2010-11-08T03:30:00.000Z"],
    // The clock skipped this date.
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z", "2011-12-30T10:00:00.000Z"],
  ])("in %s, %s, lasts from %s to %s", (timeZone, date, start, end) => {
    expect(boundsOf(timeZone, date)).toEqual([start, end]);
  });
});
