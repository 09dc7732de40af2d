import { complaintIdOf } from "@complaint-ledger/complaint";
import type { ComplaintSummary } from "./complaint-summary.ts";

/** A complaint of the list, by its id. */
export interface ListedComplaint extends ComplaintSummary {
  readonly complaintId: string;
}

/** What the listed complaints have in common; what is absent does not matter. */
export type ComplaintFilter = Partial<
  Pick<ComplaintSummary, "state" | "channel" | "category" | "handlingUnit" | "handler">
>;

/** The complaints of `rows` that pass the filter, the longest lodged first. */
export function selectComplaints(
  rows: ReadonlyMap<string, ComplaintSummary>,
  filter: ComplaintFilter,
): readonly ListedComplaint[] {
  const wanted = Object.entries(filter);
  const selected: ListedComplaint[] = [];
  for (const [stream, summary] of rows) {
    const complaintId = complaintIdOf(stream);
    if (complaintId === undefined) continue;
    const listed: ListedComplaint = { complaintId, ...summary };
    const values: Readonly<Record<string, unknown>> = { ...listed };
    if (wanted.every(([field, value]) => values[field] === value)) selected.push(listed);
  }
  return selected.sort(byLodging);
}

/** An early warning that no complaint has followed comes last. */
function byLodging(a: ListedComplaint, b: ListedComplaint): number {
  return compare(a.lodgedAt ?? "~", b.lodgedAt ?? "~") || compare(a.complaintId, b.complaintId);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
