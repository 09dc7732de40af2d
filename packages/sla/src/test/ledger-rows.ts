import { complaintStream } from "@complaint-ledger/complaint";
import type { SlaRow } from "../facts/sla-row.ts";
import { rowOf, type Happening } from "./history.ts";

/** The rows of several complaints, `c-0`, `c-1`, …, by stream. */
export function rowsOf(complaints: readonly (readonly Happening[])[]): ReadonlyMap<string, SlaRow> {
  return new Map(complaints.map((happenings, i) => [complaintStream(`c-${i}`), rowOf(happenings, `c-${i}`)]));
}
