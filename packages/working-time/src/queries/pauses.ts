import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { workedUntil } from "../compile/working-time-axis.ts";
import type { EpochMilliseconds, Interval } from "../epoch-milliseconds.ts";
import { assertInstant, assertOrder } from "./operands.ts";

/** What is not counted on some axis (instants, working time, numbered days): half-open, in order, disjoint. */
export type Blocked = readonly Interval[];

const NONE: Blocked = [];

/**
 * The pauses, each end carried over by `place` to the axis that is counted on, where overlapping ones become one.
 * `place` must not decrease. Throws `invalid-instant` or `invalid-interval`.
 */
export function blockedBy(pauses: readonly Interval[] | undefined, place: (at: EpochMilliseconds) => number): Blocked {
  if (pauses === undefined || pauses.length === 0) return NONE;
  pauses.forEach(({ from, to }, i) => {
    assertInstant(from, `pauses[${i}].from`);
    assertInstant(to, `pauses[${i}].to`);
    assertOrder(from, to, `pauses[${i}]`);
  });
  const blocked: { from: number; to: number }[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const from = place(pause.from);
    const to = place(pause.to);
    const last = blocked.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) blocked.push({ from, to });
  }
  return blocked;
}

/** The pauses on the axis of working time: where they meet no working time they vanish. */
export function blockedWork(calendar: CompiledCalendar, pauses: readonly Interval[] | undefined): Blocked {
  return blockedBy(pauses, (at) => workedUntil(calendar.periods, at));
}

/**
 * Where `amount` is reached when counting up from `start` and skipping what is blocked. Reaching it just where a block
 * begins is reaching it; an amount of 0 is reached where counting can begin.
 */
export function countUp(start: number, amount: number, blocked: Blocked): number {
  let position = start + amount;
  for (const { from, to } of blocked) {
    const begins = Math.max(from, start);
    if (to <= begins) continue;
    if (position < begins || (position === begins && amount > 0)) break;
    position += to - begins;
  }
  return position;
}

/** The mirror image of {@link countUp}: where `amount` is reached when counting down from `end`. */
export function countDown(end: number, amount: number, blocked: Blocked): number {
  let position = end - amount;
  for (const { from, to } of blocked.toReversed()) {
    const ends = Math.min(to, end);
    if (from >= ends) continue;
    if (position > ends || (position === ends && amount > 0)) break;
    position -= ends - from;
  }
  return position;
}

/** How much lies between `start` and `end` that is not blocked. */
export function countBetween(start: number, end: number, blocked: Blocked): number {
  let amount = end - start;
  for (const { from, to } of blocked) amount -= Math.max(0, Math.min(to, end) - Math.max(from, start));
  return amount;
}
