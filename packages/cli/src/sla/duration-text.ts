import type { NameOfTime } from "@complaint-ledger/sla";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A duration (milliseconds) of a kind of time for people, to the second. Elapsed time is told in days of 24 hours, hours and
 * minutes: `4 d 23 h 6 min`. Working time is told in hours and minutes only, for how long a working day is differs from
 * calendar to calendar: `51 h 36 min`.
 */
export function durationText(milliseconds: number, kind: NameOfTime): string {
  const days = kind === "elapsed" ? Math.floor(milliseconds / DAY) : 0;
  const left = milliseconds - days * DAY;
  const parts = [
    { amount: days, unit: "d" },
    { amount: Math.floor(left / HOUR), unit: "h" },
    { amount: Math.floor((left % HOUR) / MINUTE), unit: "min" },
    { amount: Math.floor((left % MINUTE) / 1000), unit: "s" },
  ].filter(({ amount }) => amount > 0);
  return parts.length === 0 ? "0 min" : parts.map(({ amount, unit }) => `${amount} ${unit}`).join(" ");
}

/** The same, with the name of its kind: `51 h 36 min of working time`. */
export function namedDurationText(milliseconds: number, kind: NameOfTime): string {
  return `${durationText(milliseconds, kind)} of ${kind} time`;
}

/** A duration in a table, to the minute; shorter ones to the second. */
export function roughDurationText(milliseconds: number, kind: NameOfTime): string {
  return durationText(milliseconds < MINUTE ? milliseconds : milliseconds - (milliseconds % MINUTE), kind);
}
