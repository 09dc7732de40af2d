import type { Reading, RowFinding } from "../importer.ts";
import type { CsvHeader } from "../text/csv-header.ts";
import type { CsvRecord } from "../text/csv-reader.ts";
import { bostonCaseOf } from "./boston-case.ts";
import { laterColumns, mappedColumns } from "./columns.ts";
import { commandsOf } from "./commands-of.ts";
import { rowOf } from "./row.ts";

/** What the decoder leaves where bytes are not UTF-8. */
const REPLACEMENT = "\uFFFD";

/** Gives the function that reads the rows of a file with this header. */
export function caseReader(header: CsvHeader): (record: CsvRecord) => Reading {
  const mapped: readonly string[] = [...mappedColumns, ...laterColumns];
  const attributes = header.names.filter((name) => !mapped.includes(name)).map((name) => columnOf(name, header));
  const later = laterColumns.map((name) => columnOf(name, header));
  const placeOf = Object.fromEntries(mappedColumns.map((name) => [name, header.placeOf(name)]));

  return (record) => {
    const { line } = record;
    if ("malformed" in record) return malformed(line, record.malformed);
    const { fields } = record;
    if (fields.length !== header.names.length) {
      return malformed(line, `has ${fields.length} fields, and the header ${header.names.length}`);
    }
    if (fields.some((field) => field.includes(REPLACEMENT))) return malformed(line, "holds bytes that are not UTF-8");

    const row = rowOf(line, (column) => fields[placeOf[column] ?? -1] ?? "");
    const bostonCase = bostonCaseOf(row);
    if (bostonCase === undefined) return unreadable(row.faults);
    const commands = commandsOf(bostonCase, filled(attributes, fields));
    return {
      kind: "case",
      complaintId: bostonCase.caseId,
      line,
      rows: 1,
      commands: commands.map((command) => ({ line, command })),
      metadata: filled(later, fields),
      remarks: row.remarks,
    };
  };
}

/** A column, and where it stands in each row. */
interface Column {
  readonly name: string;
  readonly place: number;
}

function columnOf(name: string, header: CsvHeader): Column {
  return { name, place: header.placeOf(name) };
}

/** The values of these columns that are filled in, by name. */
function filled(columns: readonly Column[], fields: readonly string[]): Readonly<Record<string, string>> {
  const given = columns.map(({ name, place }) => [name, fields[place] ?? ""] as const);
  // Not by assignment, which would lose a column called `__proto__` without a word.
  return Object.fromEntries(given.filter(([, value]) => value !== ""));
}

function malformed(line: number, problem: string): Reading {
  return unreadable([{ code: "malformed-row", line, problem }]);
}

function unreadable(findings: readonly RowFinding[]): Reading {
  return { kind: "unreadable", rows: 1, findings };
}
