import {
  addWorkingTime,
  compileCalendar,
  localDateAt,
  nthWorkingDay,
  type CompiledCalendar,
} from "@complaint-ledger/working-time";
import type { DeadlinePeer, Office } from "./deadline-peer.ts";

/** This project's working time. A day is counted by its date; the peers' wall-clock time is put to it afterwards. */
export const thisProject: DeadlinePeer = {
  workingDays(office, days) {
    const calendar = calendarOf(office);
    return (start) => {
      const date = nthWorkingDay(calendar, localDateAt(calendar, start), days).value;
      const at = new Date(start);
      return new Date(
        Number(date.slice(0, 4)),
        Number(date.slice(5, 7)) - 1,
        Number(date.slice(8)),
        at.getHours(),
        at.getMinutes(),
        at.getSeconds(),
        at.getMilliseconds(),
      ).getTime();
    };
  },
  workingHours(office, hours) {
    const calendar = calendarOf(office);
    return (start) => addWorkingTime(calendar, start, hours * 3_600_000).value;
  },
};

function calendarOf({ hours, holidays }: Office): CompiledCalendar {
  return compileCalendar({
    id: "office",
    version: 1,
    timeZone: process.env["TZ"] ?? "UTC",
    coverage: { from: "2019-01-01", to: "2027-12-31" },
    weekly: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    exceptionalDays: Object.fromEntries(holidays.map((date) => [date, { kind: "holiday", name: "holiday" }])),
    provisionalYears: [],
  });
}
