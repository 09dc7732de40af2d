import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { HOUR, type EpochMilliseconds } from "../epoch-milliseconds.ts";
import { addWorkingTime } from "../queries/add-working-time.ts";
import { assertCovered, reckoned } from "../queries/coverage.ts";
import { assertInstant } from "../queries/operands.ts";
import { blockedBy, countUp } from "../queries/pauses.ts";
import type { Reckoned, ReckoningOptions } from "../queries/reckoned.ts";
import { assertTimeLimit } from "./assert-time-limit.ts";
import { dayEndsAt, firstDayNotOver } from "./day-ends.ts";
import { dayOfReceipt } from "./day-of-receipt.ts";
import { lastDay, type DayLimit } from "./last-day.ts";
import type { TimeLimit } from "./time-limit.ts";

/**
 * When something received at `receivedAt` is due under a time limit: the last instant that is still in time.
 *
 * Pauses extend hours by their overlap and working hours by their working overlap. Limits in days count whole days: a
 * day counts if the clock runs when that day ends, by the rule `dayEnds`. So a pause from Monday to Thursday extends a
 * limit by three days, a pause within one day by none, and no deadline falls within a pause (ours).
 *
 * Throws `invalid-instant`, `invalid-interval`, `invalid-time-limit`, `beyond-coverage`, `provisional-year`.
 *
 * ```ts
 * const limit = { unit: "workingDays", count: 3, counting } as const;
 * deadlineOf(calendar, Date.parse("2026-03-06T09:59:00Z"), limit).value;
 * ```
 */
export function deadlineOf(
  calendar: CompiledCalendar,
  receivedAt: EpochMilliseconds,
  limit: TimeLimit,
  options?: ReckoningOptions,
): Reckoned<EpochMilliseconds> {
  assertTimeLimit(limit);
  switch (limit.unit) {
    case "hours": {
      assertInstant(receivedAt, "receivedAt");
      const paused = blockedBy(options?.pauses, (at) => at);
      return { value: countUp(receivedAt, limit.count * HOUR, paused), provisional: false };
    }
    case "workingHours":
      return addWorkingTime(calendar, receivedAt, limit.count * HOUR, options);
    case "workingDays":
    case "calendarDays":
    case "weeks":
    case "months":
      return endOfLastDay(calendar, receivedAt, limit, options);
  }
}

function endOfLastDay(
  calendar: CompiledCalendar,
  receivedAt: EpochMilliseconds,
  limit: DayLimit,
  options: ReckoningOptions | undefined,
): Reckoned<EpochMilliseconds> {
  assertCovered(calendar, receivedAt, "receivedAt");
  const { receipt, receiptDay, dayEnds } = limit.counting;
  const received = dayOfReceipt(calendar, receivedAt, receipt);
  const firstToCount = receiptDay === "counts" || limit.count === 0 ? received : received + 1;
  // A day that was over at receipt, its close of business past, cannot count: it would be due before it came.
  const first = Math.max(firstToCount, firstDayNotOver(calendar, receivedAt, dayEnds));
  const last = lastDay({ calendar, pauses: options?.pauses, dayEnds }, limit, received, first);
  const deadline = dayEndsAt(calendar, last, dayEnds);
  return reckoned(calendar, receivedAt, deadline, deadline, options);
}
