import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { countAtMost, valueAt } from "../compile/sorted-table.ts";
import type { EpochMilliseconds, Interval } from "../epoch-milliseconds.ts";
import { assertCovered, reckoned } from "./coverage.ts";
import { assertOrder } from "./operands.ts";
import { blockedBy } from "./pauses.ts";
import type { Reckoned, ReckoningOptions } from "./reckoned.ts";

/**
 * The stretches of time that `workingTimeBetween` adds up, in order: working, within `from` to `to`, and not paused.
 * They are what explains an elapsed time to a person.
 *
 * Throws `invalid-instant`, `invalid-interval`, `beyond-coverage`, `provisional-year`.
 */
export function workingSegments(
  calendar: CompiledCalendar,
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  options?: ReckoningOptions,
): Reckoned<readonly Interval[]> {
  assertCovered(calendar, from, "from");
  assertCovered(calendar, to, "to");
  assertOrder(from, to, "to");
  const { periods } = calendar;
  const pauses = blockedBy(options?.pauses, (at) => at);
  const segments: Interval[] = [];
  for (let i = countAtMost(periods.to, from); i < periods.from.length; i++) {
    const opens = Math.max(valueAt(periods.from, i), from);
    if (opens >= to) break;
    segments.push(...without(pauses, opens, Math.min(valueAt(periods.to, i), to)));
  }
  return reckoned(calendar, from, to, segments, options);
}

function without(pauses: readonly Interval[], from: EpochMilliseconds, to: EpochMilliseconds): readonly Interval[] {
  const segments: Interval[] = [];
  let begins = from;
  for (const pause of pauses) {
    if (pause.to <= begins) continue;
    if (pause.from >= to) break;
    if (begins < pause.from) segments.push({ from: begins, to: pause.from });
    begins = pause.to;
  }
  if (begins < to) segments.push({ from: begins, to });
  return segments;
}
