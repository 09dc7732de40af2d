import type { Reading } from "../importer.ts";
import { columnsOf, filledIn } from "../text/column.ts";
import type { CsvHeader } from "../text/csv-header.ts";
import { rowOf, type FileClock } from "../text/row.ts";
import { bookkeepingColumns, laterColumns, mappedColumns, MISSING, type MappedColumn } from "./columns.ts";
import { incidentCommands } from "./incident-commands.ts";
import { incidentOf } from "./incident.ts";
import { logTime } from "./log-time.ts";

/** The rows of one incident, as they follow one another in the file. */
export interface IncidentRows {
  readonly number: string;
  readonly rows: { readonly line: number; readonly fields: readonly string[] }[];
  /** How many more there were than are held. */
  beyond: number;
}

const clock: FileClock = { read: logTime, place: "UTC", example: "29/2/2016 01:16" };

/** Gives the function that reads the incidents of a file with this header. */
export function incidentReader(header: CsvHeader): (rows: IncidentRows) => Reading {
  const known: readonly string[] = [...mappedColumns, ...laterColumns, ...bookkeepingColumns];
  // What the account and the classification say is said, and the attributes say it in the log's own columns.
  const besides = ["subcategory", "u_symptom", ...header.names.filter((name) => !known.includes(name))];
  const attributes = columnsOf(besides, header);
  const later = columnsOf(laterColumns, header);
  const placeOf = Object.fromEntries(mappedColumns.map((name) => [name, header.placeOf(name)]));

  return ({ rows, beyond }) => {
    if (beyond > 0) {
      const problem = `begins an incident of ${rows.length + beyond} updates, and at most ${rows.length} can be read`;
      const findings = rows.slice(0, 1).map(({ line }) => ({ code: "too-many-updates", line, problem }) as const);
      return { kind: "unreadable", rows: rows.length + beyond, findings };
    }
    const reading = incidentOf(
      rows.map(({ line, fields }) => {
        const value = (column: MappedColumn): string => {
          const text = fields[placeOf[column] ?? -1] ?? "";
          return text === MISSING ? "" : text;
        };
        return { line, row: rowOf(value, { line, clock }) };
      }),
    );
    if ("faults" in reading) return { kind: "unreadable", rows: rows.length, findings: reading.faults };
    const { incident, remarks } = reading;
    return {
      kind: "case",
      complaintId: incident.number,
      line: incident.line,
      rows: rows.length,
      commands: incidentCommands(incident, filledIn(attributes, rows.at(0)?.fields ?? [], MISSING)),
      metadata: filledIn(later, rows.at(-1)?.fields ?? [], MISSING),
      remarks,
    };
  };
}
