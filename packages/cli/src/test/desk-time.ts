import type { LoggedUpdate } from "./incident-log.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Epoch milliseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the opening or a reopening of an incident to its end, by the log alone. */
export interface RunByHand extends Span {
  /** When it waited for the user. */
  readonly waits: readonly Span[];
}

/** Reads the runs of an incident off the log. */
export function runsByHand(updates: readonly LoggedUpdate[]): readonly RunByHand[] {
  const [first] = updates;
  if (first === undefined) return [];
  const runs: RunByHand[] = [];
  let from: number | undefined = Math.min(first.openedAt, ...updates.map(({ at }) => at));
  let waits: Span[] = [];
  let waitsSince: number | undefined;
  for (const { state, at } of updates) {
    if (waitsSince !== undefined && state !== "Awaiting User Info") {
      waits.push({ from: waitsSince, to: at });
      waitsSince = undefined;
    }
    const ended = state === "Resolved" || state === "Closed";
    if (ended && from !== undefined) {
      runs.push({ from, to: at, waits });
      from = undefined;
      waits = [];
    } else if (!ended && from === undefined) {
      from = at;
    }
    if (state === "Awaiting User Info") waitsSince ??= at;
  }
  return runs;
}

/** Milliseconds of a run from nine to five on weekdays, UTC, by `until`, waiting for the user included. */
export function openTime({ from, to }: Span, until: number = to): number {
  return deskTimeSinceEpoch(Math.max(from, Math.min(to, until))) - deskTimeSinceEpoch(from);
}

/** The same without waiting for the user. */
export function workingTime(run: RunByHand, until: number = run.to): number {
  return run.waits.reduce((left, wait) => left - openTime(wait, until), openTime(run, until));
}

/** Whether a run took more than `hours`. One that took just so many is late if it ended after the last of them. */
export function isLate(run: RunByHand, hours: number, time: typeof workingTime): boolean {
  // The log knows no shorter time than a minute.
  return time(run, run.to - MINUTE) >= hours * HOUR;
}

/** Counted in whole weeks and the rest, which no calendar does. The epoch began on a Thursday. */
function deskTimeSinceEpoch(at: number): number {
  const sinceMonday = at + 3 * DAY;
  const [weeks, days] = [Math.floor(sinceMonday / (7 * DAY)), Math.floor(sinceMonday / DAY) % 7];
  const ofToday = days < 5 ? Math.min(Math.max((sinceMonday % DAY) - 9 * HOUR, 0), 8 * HOUR) : 0;
  return (weeks * 5 + Math.min(days, 5)) * 8 * HOUR + ofToday;
}
