import {
  addWorkingTime,
  compileCalendar,
  type BusinessCalendar,
  type OpeningHours,
} from "@complaint-ledger/working-time";
import { TZDate } from "@date-fns/tz";
import { addMinutes } from "date-fns/addMinutes";
import type { Bench } from "./bench.ts";
import { measure, rateText, ratioText } from "./measure.ts";

const zone = "America/New_York";
const hours: readonly OpeningHours[] = [
  { open: "09:00", close: "12:00" },
  { open: "13:00", close: "18:00" },
];
const holidays = ["01-01", "05-01", "07-04", "11-11", "12-24", "12-25"];
const EIGHT_HOURS = 8 * 3_600_000;

/** Deadlines a second against a loop over TZDate, and compiling a calendar of fifty years. */
export const workingTimeBench: Bench = async (print) => {
  const calendar = fiftyYears(1);
  const compiled = compileCalendar(calendar);
  const closed = new Set(Object.keys(calendar.exceptionalDays));
  const starts = Array.from({ length: 100_000 }, (_, i) => Date.UTC(1985, 0, 1) + i * 9_973_000);
  let version = 2;

  const rates = await measure({
    compiled: {
      operations: starts.length,
      run() {
        for (const start of starts) addWorkingTime(compiled, start, EIGHT_HOURS);
      },
    },
    stepped: {
      operations: 100,
      run() {
        for (const start of starts.slice(0, 100)) steppedDeadline(start, closed);
      },
    },
    compiling: {
      operations: 1,
      run: () => void compileCalendar(fiftyYears(version++)),
    },
  });
  print(`8 working hours, compiled calendar      ${rateText(rates.compiled)} (aim: 1,000,000)`);
  print(
    `8 working hours, quarter hours of TZDate ${rateText(rates.stepped)}; compiled is ${ratioText(rates.compiled, rates.stepped)}`,
  );
  print(`compiling a calendar of 50 years        ${(1000 / rates.compiling.median).toFixed(1)} ms (aim: 100)`);
};

/** A calendar with a zone, split shifts and holidays; each version is a new object, so nothing is cached. */
function fiftyYears(version: number): BusinessCalendar {
  const years = Array.from({ length: 50 }, (_, i) => 1980 + i);
  const dates = years.flatMap((year) => holidays.map((day) => `${year}-${day}`));
  return {
    id: "bench",
    version,
    timeZone: zone,
    coverage: { from: "1980-01-01", to: "2029-12-31" },
    weekly: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    exceptionalDays: Object.fromEntries(dates.map((date) => [date, { kind: "holiday", name: "holiday" }])),
    provisionalYears: [],
  };
}

/** What one would write first: go on in quarters of an hour, and count those within the hours. */
function steppedDeadline(start: number, closed: ReadonlySet<string>): number {
  let at = new TZDate(start, zone);
  for (let left = EIGHT_HOURS / 900_000; left > 0; at = addMinutes(at, 15)) {
    const hour = at.getHours();
    const isWeekday = at.getDay() > 0 && at.getDay() < 6;
    const isOpen = isWeekday && ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 18));
    if (isOpen && !closed.has(at.toISOString().slice(0, 10))) left -= 1;
  }
  return at.getTime();
}
