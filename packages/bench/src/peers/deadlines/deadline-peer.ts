/** An office as every contender can be told it. Times are `HH:MM`, dates `YYYY-MM-DD`, in the zone of the process. */
export interface Office {
  readonly hours: readonly { readonly open: string; readonly close: string }[];
  /** Days off besides Saturday and Sunday. */
  readonly holidays: readonly string[];
}

/** Epoch milliseconds of a deadline, from those of the beginning. */
export type Deadline = (start: number) => number;

/** A way to reckon deadlines: what it can be asked, once it knows the office. What it cannot be asked is missing. */
export interface DeadlinePeer {
  /** So many working days later, at the same wall-clock time. */
  readonly workingDays?: (office: Office, days: number) => Deadline | undefined;
  /** When so many working hours are over. */
  readonly workingHours?: (office: Office, hours: number) => Deadline | undefined;
}
