import type { LocalDay } from "../calendar/local-day.ts";
import { DAY } from "../epoch-milliseconds.ts";
import type { WorkingDays, WorkingPeriods } from "./compiled-calendar.ts";
import { countAtMost, valueAt } from "./sorted-table.ts";
import type { LocalHours } from "./working-hours.ts";
import type { ZoneOffsets } from "./zone-offsets.ts";

/**
 * Working hours as instants. Each stretch of constant offset is walked over the local hours it shows, so hours in a gap
 * drop out, repeated hours come twice, and everything is in the order of UTC even when the wall clock is put back.
 */
export function workingTables(
  hours: LocalHours,
  offsets: ZoneOffsets,
  first: LocalDay,
  last: LocalDay,
): { readonly periods: WorkingPeriods; readonly workingDays: WorkingDays } {
  const periods = periodsBuilder();
  const close = new Float64Array(last - first + 1).fill(Number.NaN);
  for (let i = 0; i < offsets.from.length; i++) {
    const offset = valueAt(offsets.offset, i);
    const localFrom = valueAt(offsets.localFrom, i);
    const localTo = valueAt(offsets.localTo, i);
    for (let k = countAtMost(hours.to, localFrom); k < hours.from.length; k++) {
      const opens = valueAt(hours.from, k);
      if (opens >= localTo) break;
      const closes = Math.min(valueAt(hours.to, k), localTo) - offset;
      periods.add(Math.max(opens, localFrom) - offset, closes);
      close[Math.floor(opens / DAY) - first] = closes;
    }
  }
  return { periods: periods.done(), workingDays: workingDays(close, first) };
}

function periodsBuilder(): { add(from: number, to: number): void; done(): WorkingPeriods } {
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    add(from, to) {
      if (ends.at(-1) === from) ends.pop();
      else starts.push(from);
      ends.push(to);
    },
    done() {
      const workedBefore = new Float64Array(starts.length);
      let total = 0;
      const from = Float64Array.from(starts);
      const to = Float64Array.from(ends);
      for (let i = 0; i < from.length; i++) {
        workedBefore[i] = total;
        total += valueAt(to, i) - valueAt(from, i);
      }
      return { from, to, workedBefore, total };
    },
  };
}

function workingDays(close: Float64Array, first: LocalDay): WorkingDays {
  const days: LocalDay[] = [];
  close.forEach((closes, i) => {
    if (!Number.isNaN(closes)) days.push(first + i);
  });
  return { day: Int32Array.from(days), close: close.filter((closes) => !Number.isNaN(closes)) };
}
