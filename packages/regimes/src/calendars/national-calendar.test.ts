import { compileCalendar, isWorkingDay, type BusinessCalendar } from "@complaint-ledger/working-time";
import { describe, expect, it } from "vitest";
import { regulations } from "../regulations/regulations.ts";
import { nationalCalendar, type NationalCalendarOptions } from "./national-calendar.ts";
import { mondayToFriday } from "./office-hours.ts";

const weekly = mondayToFriday([{ open: "09:00", close: "17:00" }]);
const range = { weekly, from: "2020-01-01", to: "2026-12-31" };
const england: NationalCalendarOptions = { ...range, country: "GB", region: "ENG", timeZone: "Europe/London" };

const namesIn = (month: string, { exceptionalDays }: BusinessCalendar): readonly string[] =>
  Object.entries(exceptionalDays).flatMap(([date, { name }]) => (date.startsWith(month) ? [`${date} ${name}`] : []));

describe("a national calendar", () => {
  const calendar = nationalCalendar(england);
  const compiled = compileCalendar(calendar);

  it("has a name of its own and covers what was asked for", () => {
    expect(calendar).toMatchObject({ id: "gb-eng", version: 1, coverage: { from: "2020-01-01", to: "2026-12-31" } });
  });

  it.each([
    ["2022-01-03", false, "substitute for New Year's Day on a Saturday"],
    ["2022-04-15", false, "Good Friday"],
    ["2022-03-25", true, "the Friday before a Sunday that is only observed"],
    ["2022-06-03", false, "the Platinum Jubilee"],
    ["2022-12-26", false, "Boxing Day"],
    ["2022-12-27", false, "substitute for Christmas Day on a Sunday"],
    ["2022-12-28", true, "back to work"],
  ])("%s in England: working day %j, %s", (date, works) => {
    expect(isWorkingDay(compiled, date).value).toBe(works);
  });

  it("says in English why a day is off", () => {
    expect(
      namesIn("2025-10", nationalCalendar({ ...england, country: "DE", region: "BY", timeZone: "Europe/Berlin" })),
    ).toEqual(["2025-10-03 National Holiday"]);
  });

  it("is found by the policies that count in it", () => {
    const named = regulations.flatMap((policy) => policy.calendar ?? []).filter(({ id }) => id !== "cn-office");
    const places = [
      { country: "GB", region: "ENG" },
      { country: "AU", region: "NSW" },
      { country: "SG" },
      { country: "BE", id: "eu-office" },
    ];
    const made = places.map((place) => nationalCalendar({ ...range, timeZone: "Etc/UTC", ...place }));
    for (const { id, version } of named) expect(made).toContainEqual(expect.objectContaining({ id, version }));
    expect(new Set(named.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)));
  });

  it("has public holidays only: the days before Christmas and New Year's Day are worked in Germany", () => {
    const { exceptionalDays } = nationalCalendar({ ...range, country: "DE", timeZone: "Europe/Berlin" });
    const days = ["2025-12-24", "2025-12-25", "2025-12-26", "2025-12-31"];
    expect(days.filter((date) => date in exceptionalDays)).toEqual(["2025-12-25", "2025-12-26"]);
  });

  it("has the holidays of its region, and of a place in it", () => {
    const germany = { ...range, country: "DE", timeZone: "Europe/Berlin" };
    const isOff = (date: string, region?: string): boolean =>
      date in nationalCalendar({ ...germany, ...(region !== undefined && { region }) }).exceptionalDays;
    expect([isOff("2025-01-06"), isOff("2025-01-06", "BY"), isOff("2025-01-06", "BE")]).toEqual([false, true, false]);
    expect([isOff("2025-08-08", "BY"), isOff("2025-08-08", "BY.A")]).toEqual([false, true]);
  });

  it("observes in the United States on Friday what falls on Saturday, also across the end of the year", () => {
    const { exceptionalDays } = nationalCalendar({
      ...england,
      country: "US",
      region: "NY",
      timeZone: "America/New_York",
      to: "2021-12-31",
    });
    expect(exceptionalDays["2021-12-24"]).toMatchObject({ kind: "holiday" });
    expect(exceptionalDays["2021-12-31"]).toMatchObject({ kind: "holiday" });
    expect(exceptionalDays).not.toHaveProperty("2022-01-01");
  });

  it("takes every day of a long holiday, also one that begins the year before the coverage", () => {
    const emirates = { country: "AE", timeZone: "Asia/Dubai", weekly, from: "2024-01-01", to: "2024-12-31" };
    const eid = ["2024-04-10", "2024-04-11", "2024-04-12"];
    const { exceptionalDays } = nationalCalendar(emirates);
    expect(Object.keys(exceptionalDays).filter((date) => date.startsWith("2024-04"))).toEqual(eid);
    const eswatini = { ...emirates, country: "SZ", timeZone: "Africa/Mbabane", from: "2024-01-02" };
    expect(nationalCalendar(eswatini).exceptionalDays).toHaveProperty("2024-01-02");
  });

  it("closes at 13:00 on Christmas Eve in Iceland", () => {
    const iceland = nationalCalendar({ ...range, country: "IS", timeZone: "Atlantic/Reykjavik" });
    expect(iceland.exceptionalDays["2025-12-24"]).toMatchObject({
      kind: "specialHours",
      hours: [{ open: "09:00", close: "13:00" }],
    });
  });

  it("marks as provisional the years it is told to", () => {
    expect(nationalCalendar({ ...england, provisionalYears: [2026] }).provisionalYears).toEqual([2026]);
  });
});

describe("a country without data", () => {
  it("is refused, as is a region: no holidays at all would be a guess", () => {
    for (const country of ["XX", "gb", "", "toString"]) {
      expect(() => nationalCalendar({ ...range, country, timeZone: "Europe/London" })).toThrow(
        expect.objectContaining({ code: "unknown-country" }),
      );
    }
    for (const region of ["XX", "ENG.XX", "ENG.XX.YY", ""]) {
      expect(() => nationalCalendar({ ...england, region })).toThrow(
        expect.objectContaining({ code: "unknown-region", field: "region" }),
      );
    }
    expect(() => nationalCalendar({ ...england, region: "LON" })).toThrow(/use one of .*ENG.*SCT/u);
  });

  it("is not asked about dates that do not exist", () => {
    expect(() => nationalCalendar({ ...england, to: "2026-02-30" })).toThrow(
      expect.objectContaining({ code: "invalid-calendar", field: "coverage.to" }),
    );
  });
});
