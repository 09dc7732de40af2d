import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Row } from "../text/row.ts";
import type { MappedColumn } from "./columns.ts";
import { stateOf, type IncidentState } from "./incident-state.ts";

/** One update of an incident: how the incident stands after it. */
export interface Update {
  /** Physical line of the file, from 1. */
  readonly line: number;
  /** UTC. */
  readonly at: Instant;
  /** Absent: what the log says is no state, and tells nothing. */
  readonly state?: IncidentState;
  /** `""`: the log does not say; so in the other fields. */
  readonly group: string;
  readonly handler: string;
  readonly category: string;
  readonly priority: string;
}

/** Reads the update a row tells of; `undefined` if the row has faults, which it then holds. */
export function updateOf(row: Row<MappedColumn>, line: number): Update | undefined {
  const at = row.instant("sys_updated_at");
  if (row.value("sys_updated_at") === "") row.fault("invalid-value", "sys_updated_at", "is empty");
  const text = row.required("incident_state");
  const state = stateOf(text);
  if (state === undefined && text !== "") {
    const problem = `${JSON.stringify(text)} is no state of an incident; the state is taken as unchanged`;
    row.remark("unknown-state", "incident_state", problem);
  }
  if (at === undefined || row.faults.length > 0) return undefined;
  return {
    line,
    at,
    ...(state === undefined ? {} : { state }),
    group: row.value("assignment_group"),
    handler: row.value("assigned_to"),
    category: row.value("category"),
    priority: row.value("priority"),
  };
}
