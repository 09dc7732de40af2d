import { eventSourcingError } from "./event-sourcing-error.ts";

/**
 * A moment in time: ISO 8601, UTC, exactly milliseconds (`2024-03-01T08:30:00.000Z`).
 * Instants of this one form compare with `<` as strings.
 */
export type Instant = string;

/** Gives the current instant. Only the edge (stores, command handling, command line) reads one; pure code gets instants as values. */
export type Clock = () => Instant;

/** The instant that a clock shows. Throws `invalid-clock` if it is none. */
export function readClock(clock: Clock): Instant {
  const now = clock();
  if (isInstant(now)) return now;
  throw eventSourcingError({
    code: "invalid-clock",
    field: "clock",
    problem: `gave ${String(now)}, which is no instant`,
    remedy: "Let the clock give ISO 8601 UTC with milliseconds, as the toISOString of a Date does.",
  });
}

const FORM = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Whether `value` is an instant: the form above, and a date and time that exist (no 30 February, no 24:00). */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== "string" || !FORM.test(value)) return false;
  const day = Number(value.slice(8, 10));
  return day <= 28 || day <= daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

/** Days of a month of the Gregorian calendar, January being 1. Asking `Date` would take a microsecond. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The later of two instants. */
export function laterOf(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}
