import { tzOffset } from "@date-fns/tz";
import type { Instant } from "@complaint-ledger/event-sourcing";

/** What a local time means. An ambiguous one is the earlier of its two instants. UTC. */
export type LocalTime =
  | { readonly kind: "once"; readonly instant: Instant }
  | { readonly kind: "ambiguous"; readonly instant: Instant; readonly later: Instant }
  | { readonly kind: "impossible" };

/** Reads `YYYY-MM-DD HH:MM:SS` as told by the clocks of one zone; `undefined` for any other text. */
export type WallClock = (text: string) => LocalTime | undefined;

const FORM = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const DAY = 86_400_000;

/** The clocks of an IANA time zone. Remembers what it found out of each date, for asking the zone anew is slow. */
export function wallClockOf(timeZone: string): WallClock {
  const dates = new Map<string, LocalDate | undefined>();

  function dateOf(text: string): LocalDate | undefined {
    if (!dates.has(text)) dates.set(text, localDate(timeZone, text));
    return dates.get(text);
  }

  return (text) => {
    if (!FORM.test(text)) return undefined;
    const date = dateOf(text.slice(0, 10));
    const [hours, minutes, seconds] = [Number(text.slice(11, 13)), Number(text.slice(14, 16)), Number(text.slice(17))];
    if (date === undefined || hours > 23 || minutes > 59 || seconds > 59) return undefined;
    const local = date.midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000;
    if (date.offset === undefined) return localTime(timeZone, local);
    return { kind: "once", instant: instantOf(local - date.offset) };
  };
}

/** A date in a zone, in milliseconds. Local times are counted as if they were UTC. */
interface LocalDate {
  readonly midnight: number;
  /** The only offset around it; absent if clocks changed about then. */
  readonly offset?: number;
}

/** The date that `YYYY-MM-DD` is, if there is such a one. */
function localDate(timeZone: string, text: string): LocalDate | undefined {
  const midnight = Date.parse(text);
  // Some engines read 30 February as 2 March.
  if (Number.isNaN(midnight) || instantOf(midnight).slice(0, 10) !== text) return undefined;
  const [offset, ...others] = offsetsAround(timeZone, midnight);
  return offset === undefined || others.length > 0 ? { midnight } : { midnight, offset };
}

function localTime(timeZone: string, local: number): LocalTime {
  const [first, second] = offsetsAround(timeZone, local)
    .map((offset) => ({ offset, at: local - offset }))
    .filter(({ offset, at }) => offsetAt(timeZone, at) === offset)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  if (first === undefined) return { kind: "impossible" };
  if (second === undefined) return { kind: "once", instant: instantOf(first) };
  return { kind: "ambiguous", instant: instantOf(first), later: instantOf(second) };
}

/** The distinct offsets from a day before `milliseconds` to two days after: no zone is further than a day from UTC. */
function offsetsAround(timeZone: string, milliseconds: number): readonly number[] {
  return [...new Set([-1, 0, 1, 2].map((days) => offsetAt(timeZone, milliseconds + days * DAY)))];
}

function offsetAt(timeZone: string, milliseconds: number): number {
  return Math.round(tzOffset(timeZone, new Date(milliseconds)) * 60_000);
}

function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
