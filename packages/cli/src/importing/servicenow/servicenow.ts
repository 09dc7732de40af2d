import type { Importer, Reading } from "../importer.ts";
import { csvHeader, type CsvHeader } from "../text/csv-header.ts";
import { csvRecords } from "../text/csv-records.ts";
import { csvRow } from "../text/csv-row.ts";
import { mappedColumns } from "./columns.ts";
import { FORMAT } from "./format.ts";
import { incidentReader, type IncidentRows } from "./incident-reader.ts";

/**
 * The log of an incident management system (ServiceNow): one row an update, the rows of an incident one after the other.
 * Only the rows of one incident are held at a time; one whose rows stand apart is told as a case that stands twice.
 */
export const servicenow: Importer = {
  format: FORMAT,
  description: "CSV of a ServiceNow incident log, one row an update",
  async *read(bytes) {
    let log: Log | undefined;
    let present: IncidentRows | undefined;
    for await (const record of csvRecords(bytes)) {
      if (log === undefined) {
        log = logWith(csvHeader(record, mappedColumns));
        continue;
      }
      const { header, numberAt, readIncident } = log;
      const row = csvRow(record, header);
      const { line } = row;
      if ("malformed" in row) {
        yield { kind: "unreadable", rows: 1, findings: [{ code: "malformed-row", line, problem: row.malformed }] };
        continue;
      }
      const number = row.fields[numberAt] ?? "";
      if (present !== undefined && present.number !== number) {
        yield readIncident(present);
        present = undefined;
      }
      present ??= { number, rows: [], beyond: 0 };
      if (present.rows.length < MOST_UPDATES) present.rows.push(row);
      else present.beyond += 1;
    }
    if (log === undefined) csvHeader(undefined, mappedColumns);
    else if (present !== undefined) yield log.readIncident(present);
  },
};

/** Most updates of one incident: it bounds what is held of a file, and what is made of them stays within one append. */
const MOST_UPDATES = 500;

/** How the rows of one file are to be read. */
interface Log {
  readonly header: CsvHeader;
  readonly numberAt: number;
  readonly readIncident: (rows: IncidentRows) => Reading;
}

function logWith(header: CsvHeader): Log {
  return { header, numberAt: header.placeOf("number"), readIncident: incidentReader(header) };
}
