import type { BusinessCalendar, ExceptionalDay } from "./business-calendar.ts";
import { isText, readRecord, refuseOtherKeys, type Report } from "./calendar-fields.ts";
import { parseLocalDate } from "./local-day.ts";
import { readHours } from "./opening-hours.ts";

/** Reads the exceptions by date; each must lie within the coverage. */
export function readExceptionalDays(
  value: unknown,
  coverage: BusinessCalendar["coverage"],
  report: Report,
): BusinessCalendar["exceptionalDays"] {
  const fields = readRecord(value, "exceptionalDays", report);
  const days: Record<string, ExceptionalDay> = {};
  for (const [date, day] of Object.entries(fields)) {
    const field = `exceptionalDays["${date}"]`;
    if (parseLocalDate(date) === undefined) {
      report(field, "is not a date", "Use a date of the calendar as the key, like 2026-10-01.");
    } else if (date < coverage.from || date > coverage.to) {
      report(field, "lies outside the coverage", `Extend the coverage beyond ${coverage.from} to ${coverage.to}.`);
    } else {
      days[date] = readExceptionalDay(day, field, report);
    }
  }
  return Object.freeze(days);
}

function readExceptionalDay(value: unknown, field: string, report: Report): ExceptionalDay {
  const fields = readRecord(value, field, report);
  const { kind, name } = fields;
  if (!isText(name)) report(`${field}.name`, "is not a text of 1 to 200 characters", "Say why the day is exceptional.");
  const text = isText(name) ? name : "";
  switch (kind) {
    case "holiday":
      refuseOtherKeys(fields, ["kind", "name"], `${field}.`, report);
      return Object.freeze({ kind, name: text });
    case "makeUpWorkday":
    case "specialHours": {
      refuseOtherKeys(fields, ["kind", "name", "hours"], `${field}.`, report);
      const hours = readHours(fields["hours"], `${field}.hours`, report);
      if (Array.isArray(fields["hours"]) && hours.length === 0) {
        report(`${field}.hours`, "is empty", 'A day without hours is of kind "holiday".');
      }
      return Object.freeze({ kind, name: text, hours });
    }
    default:
      report(`${field}.kind`, "is no kind of day", 'Use "holiday", "makeUpWorkday" or "specialHours".');
      return { kind: "holiday", name: text };
  }
}
