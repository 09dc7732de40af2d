import { keyedView } from "@complaint-ledger/event-sourcing";
import { inOneLedger, recordedHistory, type Happening } from "@complaint-ledger/testing";
import { complaintRegister } from "../facts/complaint-register.ts";
import type { RegisterRow } from "../facts/register-row.ts";

/** The register after what happened to each complaint, by its id. */
export function rowsOf(complaints: Readonly<Record<string, readonly Happening[]>>): ReadonlyMap<string, RegisterRow> {
  const view = keyedView(complaintRegister);
  view.replay(inOneLedger(Object.entries(complaints).map(([id, happenings]) => recordedHistory(happenings, id))));
  return view.rows;
}
