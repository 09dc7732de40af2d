import type { BusinessCalendar } from "../calendar/business-calendar.ts";
import type { LocalDay } from "../calendar/local-day.ts";
import type { Interval } from "../epoch-milliseconds.ts";
import type { ZoneOffsets } from "./zone-offsets.ts";

/**
 * A calendar made ready for questions by `compileCalendar`. Ask it through this package's functions;
 * its tables are their private matter.
 */
export interface CompiledCalendar {
  /** The checked, deeply frozen data it was made from. */
  readonly definition: BusinessCalendar;
  /** The instants the calendar knows about. */
  readonly coverage: Interval;
  /** The same as days, both included. */
  readonly coveredDays: { readonly first: LocalDay; readonly last: LocalDay };
  /** The provisional years, as far as the coverage goes. */
  readonly provisional: readonly Interval[];
  readonly offsets: ZoneOffsets;
  readonly periods: WorkingPeriods;
  readonly workingDays: WorkingDays;
  /** The first day of each month that the coverage touches, and of the one after them. */
  readonly months: Int32Array;
}

/** Uninterrupted working time in order; neighbours that touch are one period. */
export interface WorkingPeriods {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Working milliseconds from the start of the coverage to each period. */
  readonly workedBefore: Float64Array;
  /** Working milliseconds in the whole coverage. */
  readonly total: number;
}

/** The dates with any working time, in order, and the instant at which each closes for the day. */
export interface WorkingDays {
  readonly day: Int32Array;
  readonly close: Float64Array;
}
