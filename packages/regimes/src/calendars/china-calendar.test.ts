import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addWorkingTime, compileCalendar, countWorkingDays, isWorkingDay } from "@complaint-ledger/working-time";
import { describe, expect, it } from "vitest";
import { procedures } from "../procedures/procedures.ts";
import { chinaCalendar } from "./china-calendar.ts";

const calendar = chinaCalendar();
const compiled = compileCalendar(calendar);

describe("the calendar of Chinese offices", () => {
  it("is the one that the procedures count their working days in", () => {
    expect(calendar).toMatchObject({ id: "cn-office", version: 1, timeZone: "Asia/Shanghai" });
    const named = procedures.flatMap(({ calendar: reference }) => (reference === undefined ? [] : [reference]));
    expect(named.length).toBeGreaterThan(0);
    for (const reference of named) expect(reference).toEqual({ id: "cn-office", version: 1 });
  });

  it.each([
    ["2024-02-04", true, "a Sunday worked for the Spring Festival"],
    ["2024-02-09", true, "the eve of the Spring Festival, no statutory day off that year"],
    ["2024-02-12", false, "Spring Festival"],
    ["2024-02-18", true, "a Sunday worked for the Spring Festival"],
    ["2018-12-29", true, "a Saturday at the end of a year, worked for New Year's Day of the next"],
    ["2020-01-31", false, "the Spring Festival that was prolonged"],
    ["2025-01-28", false, "the eve of the Spring Festival, a day off since 2025"],
    ["2025-10-08", false, "National Day and Mid-autumn Festival together"],
    ["2025-10-11", true, "a Saturday worked for them"],
    ["2026-01-02", false, "the day between New Year's Day and the weekend"],
  ])("%s: working day %j, %s", (date, works) => {
    expect(isWorkingDay(compiled, date)).toEqual({ value: works, provisional: false });
  });

  it("closes over lunch and at 18:00", () => {
    const morning = Date.parse("2024-02-04T11:30:00+08:00");
    expect(addWorkingTime(compiled, morning, 3_600_000).value).toBe(Date.parse("2024-02-04T14:00:00+08:00"));
    expect(addWorkingTime(compiled, morning, 5 * 3_600_000).value).toBe(Date.parse("2024-02-04T18:00:00+08:00"));
  });

  it("names the occasion of each day off and each make-up workday", () => {
    expect(calendar.exceptionalDays["2025-10-01"]).toEqual({ kind: "holiday", name: "National Day (国庆节)" });
    expect(calendar.exceptionalDays["2025-10-11"]).toMatchObject({ name: "for National Day (国庆节)" });
  });

  it("has 251 working days in 2024 and 248 in 2025", () => {
    expect(countWorkingDays(compiled, "2024-01-01", "2025-01-01").value).toBe(251);
    expect(countWorkingDays(compiled, "2025-01-01", "2026-01-01").value).toBe(248);
  });

  it("takes other hours, also on make-up workdays", () => {
    const hours = [{ open: "08:00", close: "20:00" }];
    const shop = chinaCalendar({ id: "shop", version: 2, hours });
    expect(shop).toMatchObject({ id: "shop", version: 2, weekly: { friday: hours } });
    expect(shop.exceptionalDays["2024-02-04"]).toMatchObject({ kind: "makeUpWorkday", hours });
  });
});

const sample = join(import.meta.dirname, "../../../../../shared/oracles/working-time-sample.json");

describe.skipIf(!existsSync(sample))("the day calendar of ../shared/oracles (skipped where that is absent)", () => {
  it("has the same holidays and make-up workdays in 2024 to 2026", () => {
    // The shape that the file's own `conventions` describe.
    const { dayCalendars } = JSON.parse(readFileSync(sample, "utf8")) as {
      readonly dayCalendars: {
        readonly cn: { readonly holidays: readonly string[]; readonly makeupWorkdays: readonly string[] };
      };
    };
    const days = Object.entries(chinaCalendar({ from: "2024-01-01", to: "2026-12-31" }).exceptionalDays);
    const datesOf = (kind: string): readonly string[] =>
      days.filter(([, day]) => day.kind === kind).map(([date]) => date);
    expect(datesOf("holiday")).toEqual(dayCalendars.cn.holidays.toSorted());
    expect(datesOf("makeUpWorkday")).toEqual(dayCalendars.cn.makeupWorkdays.toSorted());
  });
});
