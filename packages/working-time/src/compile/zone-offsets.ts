import { tzOffset } from "@date-fns/tz/tzOffset";
import { DAY, MINUTE, type EpochMilliseconds } from "../epoch-milliseconds.ts";
import type { LocalDay } from "../calendar/local-day.ts";
import { countAtMost, countBelow, valueAt } from "./sorted-table.ts";

/**
 * What a zone's wall clock shows: from `from[i]` on it runs `offset[i]` milliseconds ahead of UTC, over the local times
 * `localFrom[i]` to `localTo[i]` (local milliseconds, counted as if the wall clock were UTC).
 */
export interface ZoneOffsets {
  readonly from: Float64Array;
  readonly offset: Float64Array;
  readonly localFrom: Float64Array;
  readonly localTo: Float64Array;
}

/** Closer than any two changes that cancel each other out; some are a week apart (America/Recife, October 2000). */
const PROBE = 2 * DAY;

/**
 * The offsets of a zone between two instants. The changes are found by bisection to the millisecond; `tzScan` of
 * `@date-fns/tz` steps by whole hours and months, which misplaces Lord Howe's changes (at half past) and misses Recife's.
 */
export function zoneOffsets(timeZone: string, from: EpochMilliseconds, to: EpochMilliseconds): ZoneOffsets {
  const offsetAt = (at: EpochMilliseconds): number => tzOffset(timeZone, new Date(at)) * MINUTE;
  const changes = [{ from, offset: offsetAt(from) }];
  for (let start = from, offset = offsetAt(from); start < to;) {
    const end = Math.min(start + PROBE, to);
    if (offsetAt(end) === offset) {
      start = end;
    } else {
      start = firstChange(offsetAt, start, end);
      offset = offsetAt(start);
      changes.push({ from: start, offset });
    }
  }
  return {
    from: Float64Array.from(changes, (change) => change.from),
    offset: Float64Array.from(changes, ({ offset }) => offset),
    localFrom: Float64Array.from(changes, ({ from, offset }) => from + offset),
    localTo: Float64Array.from(changes, ({ offset }, i) => (changes[i + 1]?.from ?? to) + offset),
  };
}

function firstChange(offsetAt: (at: number) => number, start: number, end: number): EpochMilliseconds {
  const before = offsetAt(start);
  let same = start;
  let changed = end;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetAt(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

/** The date the wall clock shows at `at`. */
export function localDayAt(offsets: ZoneOffsets, at: EpochMilliseconds): LocalDay {
  const offset = valueAt(offsets.offset, countAtMost(offsets.from, at) - 1);
  return Math.floor((at + offset) / DAY);
}

/** The first instant at which the wall clock shows `day` or, where the zone skipped that date, a later one. */
export function startOfDay(offsets: ZoneOffsets, day: LocalDay): EpochMilliseconds {
  const local = day * DAY;
  const i = countAtMost(offsets.localTo, local);
  return Math.max(valueAt(offsets.localFrom, i), local) - valueAt(offsets.offset, i);
}

/** The instant at which `day` is over for good: 24:00, the second one where the wall clock is put back over midnight. */
export function endOfDay(offsets: ZoneOffsets, day: LocalDay): EpochMilliseconds {
  const local = (day + 1) * DAY;
  const i = countBelow(offsets.localFrom, local) - 1;
  return Math.min(valueAt(offsets.localTo, i), local) - valueAt(offsets.offset, i);
}
