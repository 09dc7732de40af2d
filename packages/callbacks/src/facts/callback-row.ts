import { unknownCircumstances, type RowWithCircumstances } from "@complaint-ledger/complaint";
import type { TrailFact } from "./trail-fact.ts";

/** One complaint's row: the facts its callback trail follows from, never a verdict. Plain JSON; holds personal text. */
export interface CallbackRow extends RowWithCircumstances {
  /** Empty in the row of no event. */
  readonly complaintId: string;
  /** In the order they were recorded; none is ever lost, changed or moved. */
  readonly facts: readonly TrailFact[];
}

/** The row of no event. */
export const emptyRow: CallbackRow = { complaintId: "", circumstances: unknownCircumstances, facts: [] };
