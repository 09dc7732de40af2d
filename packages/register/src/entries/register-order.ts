import { compareKeys } from "@complaint-ledger/complaint";
import type { RegisterEntry } from "./register-entry.ts";

/** Columns that entries can be put in order by. */
export const registerOrders = ["lodgedAt", "promisedDeadline", "closedAt", "complaintId", "handlingUnit"] as const;

/** By what entries are put in order: the least first, what is not known last; entries that are equal there, by their id. */
export type RegisterOrder = (typeof registerOrders)[number];

/** Compares entries by a column. */
export function inOrderOf(column: RegisterOrder): (a: RegisterEntry, b: RegisterEntry) => number {
  return (a, b) => compareKeys(a[column], b[column]) || compareKeys(a.complaintId, b.complaintId);
}
