import { commandError } from "../../command-line/command-error.ts";
import type { CsvRecord } from "./csv-reader.ts";

/** The columns of a CSV file by name. */
export interface CsvHeader {
  readonly names: readonly string[];
  /** Where a column stands in each row, from 0. */
  placeOf(name: string): number;
}

/** Reads the header of a file. Throws `missing-columns`, naming all that are missing, and for one that stands there twice. */
export function csvHeader(record: CsvRecord | undefined, required: readonly string[]): CsvHeader {
  const names = record !== undefined && "fields" in record ? record.fields : [];
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw commandError(
      "missing-columns",
      "header",
      `lacks ${missing.join(", ")}`,
      "Pass a CSV file of this format, with its header as the first line.",
    );
  }
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  if (repeated.length > 0) {
    throw commandError("missing-columns", "header", `names ${repeated.join(", ")} twice`, "Name each column once.");
  }
  const places = new Map(names.map((name, place) => [name, place]));
  return { names, placeOf: (name) => places.get(name) ?? -1 };
}
