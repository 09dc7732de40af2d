import { formatLocalDate, parseLocalDate } from "../calendar/local-day.ts";
import type { BusinessCalendar } from "../calendar/business-calendar.ts";
import type { Interval } from "../epoch-milliseconds.ts";
import type { TimeLimit } from "../limits/time-limit.ts";
import { stepper } from "./stepper.ts";

type DayLimit = Extract<TimeLimit, { readonly counting: unknown }>;

/**
 * The deadline of a limit in days, found by walking from day to day; undefined where the coverage ends first.
 * Months are left to tests of their own: the coverage that can be stepped through is too short for them.
 */
export function deadlineByWalking(
  calendar: BusinessCalendar,
  receivedAt: number,
  { unit, count, counting }: DayLimit,
  pauses: readonly Interval[],
): number | undefined {
  const { minutes } = stepper(calendar);
  const last = calendar.coverage.to;
  const lastMinute = new Map(minutes.map((minute) => [minute.date, minute.from]));
  const lastOpen = new Map(minutes.filter((minute) => minute.open).map((minute) => [minute.date, minute.from]));
  const isWorking = (date: string): boolean => lastOpen.has(date);
  const closes = (date: string): number => (lastOpen.get(date) ?? -Infinity) + 60_000;
  // A date that was skipped is over when the one before it is.
  const over = (date: string): number =>
    60_000 + Math.max(...[...lastMinute].map(([shown, from]) => (shown <= date ? from : -Infinity)));
  const ends = (date: string): number =>
    counting.dayEnds === "atCloseOfBusiness" && isWorking(date) ? closes(date) : over(date);
  const isPaused = (date: string): boolean => pauses.some(({ from, to }) => from < ends(date) && ends(date) <= to);

  const shown = minutes.findLast((minute) => minute.from <= receivedAt)?.date ?? "";
  let date = shown;
  if (counting.receipt !== "asReceived") {
    const tooLate = counting.receipt === "closedIsNextWorkingDay" && isWorking(shown) && receivedAt >= closes(shown);
    if (tooLate) date = next(date);
    while (date <= last && !isWorking(date)) date = next(date);
  }
  if (counting.receiptDay === "excluded" && count > 0) date = next(date);
  for (let left = Math.max(1, unit === "weeks" ? 7 * count : count); date <= last; date = next(date)) {
    if (ends(date) <= receivedAt || isPaused(date) || (unit === "workingDays" && !isWorking(date))) continue;
    left--;
    if (left === 0) break;
  }
  if (counting.lastDayOff === "movesToNextWorkingDay") {
    while (date <= last && (!isWorking(date) || isPaused(date))) date = next(date);
  }
  return date <= last ? ends(date) : undefined;
}

function next(date: string): string {
  return formatLocalDate((parseLocalDate(date) ?? 0) + 1);
}
