import type { CsvHeader } from "./csv-header.ts";
import type { CsvRecord } from "./csv-reader.ts";

/** A row with a field for each column of the header, or why it is none. */
export type CsvRow =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly malformed: string };

/** What the decoder leaves where bytes are not UTF-8. */
const REPLACEMENT = "\uFFFD";

/** Holds a record against the header of its file. */
export function csvRow(record: CsvRecord, { names }: CsvHeader): CsvRow {
  if ("malformed" in record) return record;
  const { line, fields } = record;
  if (fields.length !== names.length) {
    return { line, malformed: `has ${fields.length} fields, and the header ${names.length}` };
  }
  if (fields.some((field) => field.includes(REPLACEMENT))) return { line, malformed: "holds bytes that are not UTF-8" };
  return record;
}
