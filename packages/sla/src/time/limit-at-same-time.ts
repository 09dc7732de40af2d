import {
  deadlineOf,
  isOpen,
  isWorkingDay,
  localDateAt,
  nextOpening,
  nthWorkingDay,
  type CountingRules,
  type EpochMilliseconds,
  type Interval,
  type Reckoned,
} from "@complaint-ledger/working-time";
import type { ClockTime } from "./clock-time.ts";
import { mergedIntervals } from "./merged-intervals.ts";
import { instantOn, timeOfDayAt } from "./wall-clock.ts";

/** A limit in days. */
export interface DayLimit {
  readonly unit: "calendarDays" | "weeks" | "months" | "workingDays";
  readonly count: number;
}

/**
 * The end of a limit whose last day ends at the clock time at which the first began. A start on a day off begins at its own
 * clock time on the next working day; one that is then after close begins at the next opening (ours, as the city of
 * Boston does). A deadline that would fall within a pause waits for its end.
 */
export function limitAtSameTime(
  start: EpochMilliseconds,
  limit: DayLimit,
  time: ClockTime,
  blocked: readonly Interval[],
): Reckoned<EpochMilliseconds> {
  const { calendar, counting } = time;
  const begins = beginning(start, time);
  const byDate: CountingRules = {
    receiptDay: counting.startDay,
    receipt: "asReceived",
    lastDayOff: counting.lastDayOnDayOff === "stays" ? "stays" : "movesToNextWorkingDay",
    dayEnds: "atMidnight",
  };
  const endOfLastDay = deadlineOf(
    calendar,
    begins,
    { ...limit, counting: byDate },
    { pauses: blocked, provisional: time.provisional },
  );
  const lastDay = localDateAt(calendar, endOfLastDay.value - 1);
  const due = instantOn(calendar, lastDay, timeOfDayAt(calendar, begins));
  const pause = mergedIntervals(blocked).find(({ from, to }) => from < due && due < to);
  return { value: pause?.to ?? due, provisional: endOfLastDay.provisional };
}

function beginning(start: EpochMilliseconds, time: ClockTime): EpochMilliseconds {
  return afterClose(onDayOff(start, time), time);
}

function onDayOff(start: EpochMilliseconds, { calendar, counting }: ClockTime): EpochMilliseconds {
  const date = localDateAt(calendar, start);
  if (counting.startOnDayOff === "asIs" || isWorkingDay(calendar, date, marked).value) return start;
  return instantOn(calendar, nthWorkingDay(calendar, date, 1, marked).value, timeOfDayAt(calendar, start));
}

function afterClose(start: EpochMilliseconds, { calendar, counting }: ClockTime): EpochMilliseconds {
  const date = localDateAt(calendar, start);
  if (counting.startAfterClose === "asIs" || !isWorkingDay(calendar, date, marked).value) return start;
  if (isOpen(calendar, start, marked).value) return start;
  const opening = nextOpening(calendar, start, marked).value;
  return localDateAt(calendar, opening) === date ? start : opening;
}

/** Whether the year is provisional is told by the limit itself. */
const marked = { provisional: "mark" } as const;
