import type { Interval } from "../epoch-milliseconds.ts";

/** How a question treats years of which not all holidays are announced. */
export interface ProvisionalOptions {
  /** `refuse` (the default): throw `provisional-year`. `mark`: answer, with `provisional: true`. */
  readonly provisional?: "refuse" | "mark";
}

/** What a computation may be told besides its operands. */
export interface ReckoningOptions extends ProvisionalOptions {
  /** When the clock stands still. In any order; overlaps count once; they may lie anywhere, also in the future. */
  readonly pauses?: readonly Interval[];
}

/** An answer, and whether it rests on a provisional year of the calendar. */
export interface Reckoned<Value> {
  readonly value: Value;
  readonly provisional: boolean;
}
