import { complaintIdOf } from "@complaint-ledger/complaint";
import type { RegisterRow } from "../facts/register-row.ts";
import { registerEntry, type RegisterEntry } from "./register-entry.ts";
import { passes, type RegisterFilter } from "./register-filter.ts";
import { inOrderOf, type RegisterOrder } from "./register-order.ts";

/**
 * The entries that pass a filter, in order, the longest lodged first if nothing else is asked. `rows` are those of
 * `complaintRegister`, by stream. Throws `invalid-instant`.
 *
 * @example
 * registerRows(rows, { state: "open", handlingUnit: "depot-1" }, "promisedDeadline")
 */
export function registerRows(
  rows: ReadonlyMap<string, RegisterRow>,
  filter: RegisterFilter = {},
  order: RegisterOrder = "lodgedAt",
): readonly RegisterEntry[] {
  const isWanted = passes(filter);
  const entries: RegisterEntry[] = [];
  for (const [stream, row] of rows) {
    const complaintId = complaintIdOf(stream);
    if (complaintId === undefined) continue;
    const entry = registerEntry(complaintId, row);
    if (isWanted(entry)) entries.push(entry);
  }
  return entries.sort(inOrderOf(order));
}
