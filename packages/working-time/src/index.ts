export { aroundTheClock } from "./calendar/around-the-clock.ts";
export type {
  BusinessCalendar,
  ClockTime,
  ExceptionalDay,
  LocalDate,
  OpeningHours,
  Weekday,
} from "./calendar/business-calendar.ts";
export { parseCalendar } from "./calendar/parse-calendar.ts";
export { compileCalendar } from "./compile/compile-calendar.ts";
export type { CompiledCalendar } from "./compile/compiled-calendar.ts";
export type { EpochMilliseconds, Interval } from "./epoch-milliseconds.ts";
export { deadlineOf } from "./limits/deadline-of.ts";
export type { CountingRules, TimeLimit } from "./limits/time-limit.ts";
export { addWorkingTime } from "./queries/add-working-time.ts";
export { isOpen, nextOpening, previousOpening } from "./queries/openings.ts";
export type { ProvisionalOptions, Reckoned, ReckoningOptions } from "./queries/reckoned.ts";
export { subtractWorkingTime } from "./queries/subtract-working-time.ts";
export { countWorkingDays, isWorkingDay, localDateAt, nthWorkingDay } from "./queries/working-days.ts";
export { workingSegments } from "./queries/working-segments.ts";
export { workingTimeBetween } from "./queries/working-time-between.ts";
export {
  isWorkingTimeError,
  type WorkingTimeError,
  type WorkingTimeErrorCode,
  type WorkingTimeProblem,
} from "./working-time-error.ts";
