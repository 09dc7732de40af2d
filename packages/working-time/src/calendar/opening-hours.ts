import type { OpeningHours } from "./business-calendar.ts";
import { readRecord, refuseOtherKeys, type Report } from "./calendar-fields.ts";
import { parseClockTime } from "./clock-time.ts";

/** Reads the hours of one day: in order, none empty, none overlapping. */
export function readHours(value: unknown, field: string, report: Report): readonly OpeningHours[] {
  if (!Array.isArray(value)) {
    report(field, "is not a list of hours", 'Pass a list like [{ "open": "09:00", "close": "17:00" }].');
    return [];
  }
  let previousClose = 0;
  const hours = value.map((entry: unknown, i) => {
    const place = `${field}[${i}]`;
    const fields = readRecord(entry, place, report);
    refuseOtherKeys(fields, ["open", "close"], `${place}.`, report);
    const open = readTime(fields["open"], `${place}.open`, report);
    const close = readTime(fields["close"], `${place}.close`, report);
    if (open.milliseconds >= close.milliseconds) {
      report(place, `closes at ${close.text}, not after it opens at ${open.text}`, OVER_MIDNIGHT);
    }
    if (open.milliseconds < previousClose) {
      report(`${place}.open`, `${open.text} lies before the previous closing`, "List the hours of a day in order.");
    }
    previousClose = close.milliseconds;
    return Object.freeze({ open: open.text, close: close.text });
  });
  return Object.freeze(hours);
}

const OVER_MIDNIGHT = "Close later the same day, at 24:00 at most; a night shift goes on from 00:00 on the next day.";

function readTime(value: unknown, field: string, report: Report): { text: string; milliseconds: number } {
  const milliseconds = typeof value === "string" ? parseClockTime(value) : undefined;
  if (typeof value === "string" && milliseconds !== undefined) return { text: value, milliseconds };
  report(field, "is not a time of day", "Use a time like 09:00; 24:00 is the end of the day.");
  // Not a number: no comparison with it holds, so a misread time causes no second report.
  return { text: "", milliseconds: Number.NaN };
}
