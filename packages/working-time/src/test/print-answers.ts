import { compileCalendar } from "../compile/compile-calendar.ts";
import { deadlineOf } from "../limits/deadline-of.ts";
import { addWorkingTime } from "../queries/add-working-time.ts";
import { localDateAt, nthWorkingDay } from "../queries/working-days.ts";
import { at, iso, office } from "./office.ts";

// Answers that would change if anything here consulted the machine's time zone; run in processes with different ones.
const counting = {
  receiptDay: "excluded",
  receipt: "asReceived",
  lastDayOff: "movesToNextWorkingDay",
  dayEnds: "atMidnight",
} as const;

const answers = [
  ["America/New_York", "2024-03-08T21:00Z"],
  ["Pacific/Apia", "2011-12-30T02:00Z"],
  ["Australia/Lord_Howe", "2024-04-05T05:00Z"],
].map(([timeZone = "", start = ""]) => {
  const coverage = { from: "2011-01-01", to: "2025-12-31" };
  const calendar = compileCalendar(office({ timeZone, coverage }));
  const received = at(start);
  return [
    localDateAt(calendar, received),
    nthWorkingDay(calendar, localDateAt(calendar, received), 1).value,
    iso(addWorkingTime(calendar, received, 7_200_000).value),
    iso(deadlineOf(calendar, received, { unit: "calendarDays", count: 2, counting }).value),
    iso(deadlineOf(calendar, at("2024-01-30T09:00Z"), { unit: "months", count: 1, counting }).value),
  ];
});
// eslint-disable-next-line no-restricted-globals -- runs as a process of its own, for a test to read
process.stdout.write(JSON.stringify(answers));
