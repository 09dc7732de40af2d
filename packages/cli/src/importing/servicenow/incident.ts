import type { Instant } from "@complaint-ledger/event-sourcing";
import type { RowFinding } from "../importer.ts";
import type { Row } from "../text/row.ts";
import type { MappedColumn } from "./columns.ts";
import { updateOf, type Update } from "./update.ts";

/** An incident as the log tells it; `""` is what the log does not say. */
export interface Incident {
  readonly number: string;
  /** Physical line of the file it begins on, from 1. */
  readonly line: number;
  /** UTC. */
  readonly lodgedAt: Instant;
  readonly channel: string;
  readonly caller: string;
  readonly openedBy: string;
  readonly location: string;
  readonly category: string;
  /** What it is about, as the desk put it down. */
  readonly about: string;
  /** In the order of the log; at least one. */
  readonly updates: readonly Update[];
}

/** An incident with what a person should know of it, or why it cannot be read. */
export type IncidentReading =
  | { readonly incident: Incident; readonly remarks: readonly RowFinding[] }
  | { readonly faults: readonly RowFinding[] };

/** A row, and the physical line it stands on. */
export interface LogRow {
  readonly line: number;
  readonly row: Row<MappedColumn>;
}

/** Reads an incident from its rows. What is told of it as a whole is told by its first row. */
export function incidentOf(rows: readonly LogRow[]): IncidentReading {
  const [first] = rows;
  if (first === undefined) return { faults: [] };
  const { row } = first;
  const number = row.value("number");
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(number)) {
    row.fault("invalid-value", "number", `${JSON.stringify(number)} is not a number like INC0000045`);
  }
  const openedAt = row.instant("opened_at");
  if (row.value("opened_at") === "") row.fault("invalid-value", "opened_at", "is empty");
  const channel = row.required("contact_type");
  const updates = rows.map((each) => updateOf(each.row, each.line));

  const faults = rows.flatMap((each) => each.row.faults);
  if (openedAt === undefined || faults.length > 0) return { faults };
  const read = updates.filter((update) => update !== undefined);
  const earliest = earliestOf(read, openedAt);
  if (earliest < openedAt) {
    const problem = `${openedAt} is after the update of ${earliest}, when it is taken to have been lodged`;
    row.remark("opened-after-update", "opened_at", problem);
  }
  remarkOnOrder(rows, read);
  return {
    incident: {
      number,
      line: first.line,
      lodgedAt: earliest,
      channel,
      caller: row.value("caller_id"),
      openedBy: row.value("opened_by"),
      location: row.value("location"),
      category: row.value("category"),
      about: aboutOf(row),
      updates: read,
    },
    remarks: rows.flatMap((each) => each.row.remarks),
  };
}

function earliestOf(updates: readonly Update[], openedAt: Instant): Instant {
  return updates.reduce((earliest, { at }) => (at < earliest ? at : earliest), openedAt);
}

/** Tells where time runs backwards, and what still happened once the incident was closed. */
function remarkOnOrder(rows: readonly LogRow[], updates: readonly Update[]): void {
  for (const [i, { row }] of rows.entries()) {
    const [before, update] = [updates[i - 1], updates[i]];
    if (before === undefined || update === undefined) continue;
    if (update.at < before.at) {
      const problem = `${update.at} is before ${before.at}, the time of the update on line ${before.line}`;
      row.remark("time-backwards", "sys_updated_at", problem);
    }
    if (before.state?.name === "Closed") {
      const now = update.state?.name ?? "in no known state";
      row.remark(
        "update-after-closing",
        "incident_state",
        `is an update of a closed incident, which is ${now} after it`,
      );
    }
  }
}

/** The log holds no words of the caller, only what the desk made of them. */
function aboutOf(row: Row<MappedColumn>): string {
  const said = (["category", "subcategory", "u_symptom"] as const).map((column) => row.value(column));
  const about = said.filter((text) => text !== "").join(", ");
  return about === "" ? "An incident of which the log does not say what it is about" : about;
}
