import type { Reading, RowFinding } from "../importer.ts";
import { columnsOf, filledIn } from "../text/column.ts";
import type { CsvHeader } from "../text/csv-header.ts";
import type { CsvRecord } from "../text/csv-reader.ts";
import { csvRow } from "../text/csv-row.ts";
import { rowOf, type FileClock } from "../text/row.ts";
import { wallClockOf } from "../text/wall-clock.ts";
import { bostonCaseOf } from "./boston-case.ts";
import { laterColumns, mappedColumns, type MappedColumn } from "./columns.ts";
import { commandsOf } from "./commands-of.ts";

const clock: FileClock = { read: wallClockOf("America/New_York"), place: "Boston", example: "2011-07-01 08:30:00" };

/** Gives the function that reads the rows of a file with this header. */
export function caseReader(header: CsvHeader): (record: CsvRecord) => Reading {
  const mapped: readonly string[] = [...mappedColumns, ...laterColumns];
  const attributes = columnsOf(
    header.names.filter((name) => !mapped.includes(name)),
    header,
  );
  const later = columnsOf(laterColumns, header);
  const placeOf = Object.fromEntries(mappedColumns.map((name) => [name, header.placeOf(name)]));

  return (record) => {
    const csv = csvRow(record, header);
    const { line } = csv;
    if ("malformed" in csv) return unreadable([{ code: "malformed-row", line, problem: csv.malformed }]);
    const { fields } = csv;
    const row = rowOf((column: MappedColumn) => fields[placeOf[column] ?? -1] ?? "", { line, clock });
    const bostonCase = bostonCaseOf(row);
    if (bostonCase === undefined) return unreadable(row.faults);
    const commands = commandsOf(bostonCase, filledIn(attributes, fields));
    return {
      kind: "case",
      complaintId: bostonCase.caseId,
      line,
      rows: 1,
      commands: commands.map((command) => ({ line, command })),
      metadata: filledIn(later, fields),
      remarks: row.remarks,
    };
  };
}

function unreadable(findings: readonly RowFinding[]): Reading {
  return { kind: "unreadable", rows: 1, findings };
}
