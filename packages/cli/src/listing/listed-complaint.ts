import type { RegisterEntry } from "@complaint-ledger/register";

/** What `list` tells of a complaint; what is not known of it is left out. */
export type ListedComplaint = Partial<
  Pick<
    RegisterEntry,
    | "complaintId"
    | "state"
    | "lodgedAt"
    | "channel"
    | "category"
    | "handlingUnit"
    | "handler"
    | "promisedDeadline"
    | "closedAt"
    | "outcome"
    | "reopenings"
  >
>;

/** The short form of a line of the register. */
export function listed(entry: RegisterEntry): ListedComplaint {
  const { complaintId, state, lodgedAt, channel, category, handlingUnit, handler } = entry;
  const { promisedDeadline, closedAt, outcome, reopenings } = entry;
  const columns = { complaintId, state, lodgedAt, channel, category, handlingUnit, handler };
  const all = { ...columns, promisedDeadline, closedAt, outcome, reopenings };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
