import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { countAtMost, countBelow, valueAt } from "../compile/sorted-table.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { assertCovered, beyondCoverage, reckoned } from "./coverage.ts";
import type { ProvisionalOptions, Reckoned } from "./reckoned.ts";

/**
 * Whether `at` is working time. Hours are half-open: at opening time it is open, at closing time it no longer is.
 *
 * Throws `invalid-instant`, `beyond-coverage`, `provisional-year`.
 */
export function isOpen(
  calendar: CompiledCalendar,
  at: EpochMilliseconds,
  options?: ProvisionalOptions,
): Reckoned<boolean> {
  assertCovered(calendar, at, "at");
  if (at === calendar.coverage.to) throw beyondCoverage(calendar, "at", "What is open from then on lies beyond");
  const { from, to } = calendar.periods;
  const i = countAtMost(from, at) - 1;
  return reckoned(calendar, at, at + 1, i >= 0 && at < valueAt(to, i), options);
}

/**
 * The first opening at or after `at`: an instant that is working time while the one before it is not. (The first
 * working instant, which while open is `at` itself, is `addWorkingTime(calendar, at, 0)`.)
 *
 * Throws `invalid-instant`, `beyond-coverage`, `provisional-year`.
 */
export function nextOpening(
  calendar: CompiledCalendar,
  at: EpochMilliseconds,
  options?: ProvisionalOptions,
): Reckoned<EpochMilliseconds> {
  assertCovered(calendar, at, "at");
  const opening = openingAt(calendar, countBelow(calendar.periods.from, at));
  return reckoned(calendar, at, opening + 1, opening, options);
}

/**
 * The last opening at or before `at`.
 *
 * Throws `invalid-instant`, `beyond-coverage`, `provisional-year`.
 */
export function previousOpening(
  calendar: CompiledCalendar,
  at: EpochMilliseconds,
  options?: ProvisionalOptions,
): Reckoned<EpochMilliseconds> {
  assertCovered(calendar, at, "at");
  const opening = openingAt(calendar, countAtMost(calendar.periods.from, at) - 1);
  return reckoned(calendar, opening, at + 1, opening, options);
}

function openingAt(calendar: CompiledCalendar, i: number): EpochMilliseconds {
  const opening = calendar.periods.from[i];
  // What is open when the coverage begins may have opened long before.
  if (opening === undefined || opening === calendar.coverage.from) {
    throw beyondCoverage(calendar, "at", "The opening lies outside");
  }
  return opening;
}
