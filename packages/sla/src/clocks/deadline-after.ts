import type { ClockRule } from "@complaint-ledger/policy";
import type { EpochMilliseconds, Interval } from "@complaint-ledger/working-time";
import type { ExtensionFact } from "../facts/fact.ts";
import type { ClockTime } from "../time/clock-time.ts";
import { END_OF_TIME, epochOf } from "../time/epoch.ts";
import { limitAfter } from "../time/limit-after.ts";
import { warningBefore } from "../time/warning-before.ts";
import type { Deadline } from "./clock-run.ts";

/** What moves a deadline. */
export interface Moved {
  /** When the clock stands still; what has no known end goes to the end of time. */
  readonly blocked: readonly Interval[];
  /** In the order they were recorded. */
  readonly extensions: readonly ExtensionFact[];
}

/** When a clock that started at `start` falls due. */
export function deadlineAfter(
  start: EpochMilliseconds,
  rule: ClockRule,
  time: ClockTime,
  { blocked, extensions }: Moved,
): Deadline {
  const ending = blocked.filter(({ to }) => to < END_OF_TIME);
  const { value: dueAt, tooLate, provisional } = extended(start, rule, time, ending, extensions);
  const standstill = Math.min(...blocked.filter(({ to }) => to === END_OF_TIME).map(({ from }) => from));
  if (standstill < dueAt) {
    const left = time.kind.between(Math.max(standstill, start), dueAt, ending);
    return { dueAt: null, left, warnings: [], tooLate, provisional };
  }
  // None comes before the clock runs.
  const warnings = rule.warnings.map((warning) => Math.max(start, warningBefore(dueAt, warning, time, ending)));
  return { dueAt, left: null, warnings: warnings.toSorted((a, b) => a - b), tooLate, provisional };
}

/** An extension adds to the due instant. One given after that came too late and adds nothing (rule 4). */
function extended(
  start: EpochMilliseconds,
  rule: ClockRule,
  time: ClockTime,
  blocked: readonly Interval[],
  extensions: readonly ExtensionFact[],
): { readonly value: EpochMilliseconds; readonly tooLate: readonly ExtensionFact[]; readonly provisional: boolean } {
  let due = limitAfter(start, rule.duration, time, blocked);
  const onwards: ClockTime = {
    ...time,
    counting: { ...rule.counting, startDay: "excluded", startOnDayOff: "asIs", startAfterClose: "asIs" },
  };
  const byDate = rule.counting.lastDayEnds !== "sameTime";
  const tooLate: ExtensionFact[] = [];
  for (const extension of extensions) {
    const { at, by } = extension;
    if (epochOf(at) > due.value) {
      tooLate.push(extension);
      continue;
    }
    // A deadline at 24:00 belongs to the day that ends then, so days are counted from the instant before.
    const from = byDate && isInDays(by.unit) ? due.value - 1 : due.value;
    const next = limitAfter(from, by, onwards, blocked);
    due = { value: next.value, provisional: due.provisional || next.provisional };
  }
  return { ...due, tooLate };
}

function isInDays(unit: ExtensionFact["by"]["unit"]): boolean {
  return unit === "calendarDays" || unit === "workingDays" || unit === "weeks" || unit === "months";
}
