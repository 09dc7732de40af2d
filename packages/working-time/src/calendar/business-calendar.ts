/** A date of the local calendar, `YYYY-MM-DD`. It names a day in the calendar's zone, not an instant. */
export type LocalDate = string;

/** A time on the wall clock, `HH:MM`, from `00:00` to `23:59`; as a closing time also `24:00`, the end of the day. */
export type ClockTime = string;

/** Days of the week, in the order of ISO 8601. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * One stretch of working time of a day, half-open: `open` is working time, `close` no longer is. A shift over midnight
 * is two of them: to `24:00`, and from `00:00` on the next day.
 */
export interface OpeningHours {
  readonly open: ClockTime;
  readonly close: ClockTime;
}

/** A date that does not follow the week. `name` says why, for whoever reads the verdict. */
export type ExceptionalDay =
  /** A day off. */
  | { readonly kind: "holiday"; readonly name: string }
  /** A day that is worked to make up for a holiday, as Chinese public holidays ask for. */
  | { readonly kind: "makeUpWorkday"; readonly name: string; readonly hours: readonly OpeningHours[] }
  /** A working day with other hours than its weekday's. */
  | { readonly kind: "specialHours"; readonly name: string; readonly hours: readonly OpeningHours[] };

/**
 * When work is done: immutable, versioned plain JSON. A change is a new version, never an edit, so that verdicts
 * computed under the old one can be computed again.
 *
 * An instant is working time if the wall clock in `timeZone` then shows a time within the hours of the date it shows.
 * That settles daylight saving: hours that a clock change skips are not worked, hours that it repeats are worked twice,
 * and what counts is the time that really passes. An opening within the gap is the instant at which the gap ends.
 */
export interface BusinessCalendar {
  readonly id: string;
  /** From 1; a changed calendar is a new version. */
  readonly version: number;
  /** IANA name, e.g. `Asia/Shanghai`. Its rules are those of the runtime's time-zone data. */
  readonly timeZone: string;
  /** First and last date, both included, of which the calendar knows anything; within 1973–2199. */
  readonly coverage: { readonly from: LocalDate; readonly to: LocalDate };
  /** The hours of each weekday, in order and without overlap; a weekday left out is a day off. */
  readonly weekly: { readonly [Day in Weekday]?: readonly OpeningHours[] };
  /** Holidays, make-up workdays and other exceptions by date. */
  readonly exceptionalDays: { readonly [date: LocalDate]: ExceptionalDay };
  /** Years within the coverage whose holidays are not announced yet: answers about them are provisional. */
  readonly provisionalYears: readonly number[];
}

/** All days of the week, in the order of {@link Weekday}. */
export const WEEKDAYS: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
