import type { Fact } from "./fact.ts";

/** One complaint's row: the facts that its clocks follow from, never a verdict. Plain JSON. */
export interface SlaRow {
  /** Id of the complaint; empty in the row of no event. */
  readonly complaintId: string;
  /** In the order they were recorded. */
  readonly facts: readonly Fact[];
}
