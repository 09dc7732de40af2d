import { complaintStream, type ComplaintEvent } from "@complaint-ledger/complaint";
import { keyedView } from "@complaint-ledger/event-sourcing";
import { recordedHistory, type Happening } from "@complaint-ledger/testing";
import { liabilityClassification } from "../facts/liability-classification.ts";
import type { LiabilityRow } from "../facts/liability-row.ts";

/** The row that a complaint's events make. */
export function rowOf(happenings: readonly Happening[], complaint = "c-1"): LiabilityRow {
  return (
    rowsOf(recordedHistory(happenings, complaint)).get(complaintStream(complaint)) ?? liabilityClassification.initial
  );
}

/** The rows that a ledger's events make, by stream. */
export function rowsOf(events: readonly ComplaintEvent[]): ReadonlyMap<string, LiabilityRow> {
  const view = keyedView(liabilityClassification);
  view.replay(events);
  return view.rows;
}
