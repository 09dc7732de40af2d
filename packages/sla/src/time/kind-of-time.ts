import type { EpochMilliseconds, Interval } from "@complaint-ledger/working-time";

/** What a clock counts: `working` time of its calendar, or `elapsed` time, which passes day and night. */
export type NameOfTime = "working" | "elapsed";

/** The kind of time a clock counts: working time of a calendar, or time that passes day and night. */
export interface KindOfTime {
  readonly name: NameOfTime;
  /** How much of it lies between two instants, less what is blocked. Milliseconds. */
  between(from: EpochMilliseconds, to: EpochMilliseconds, blocked: readonly Interval[]): number;
  /** When so much of it has passed since `start`, not counting what is blocked: the earliest such instant. */
  after(start: EpochMilliseconds, milliseconds: number, blocked: readonly Interval[]): EpochMilliseconds;
  /** Since when so much of it passes until `end`: the latest such instant. */
  before(end: EpochMilliseconds, milliseconds: number, blocked: readonly Interval[]): EpochMilliseconds;
  /** The stretches that `between` adds up, in order. */
  stretches(from: EpochMilliseconds, to: EpochMilliseconds, blocked: readonly Interval[]): readonly Interval[];
}
