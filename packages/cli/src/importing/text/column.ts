import type { CsvHeader } from "./csv-header.ts";

/** A column, and where it stands in each row. */
export interface Column {
  readonly name: string;
  readonly place: number;
}

/** The columns of these names. */
export function columnsOf(names: readonly string[], header: CsvHeader): readonly Column[] {
  return names.map((name) => ({ name, place: header.placeOf(name) }));
}

/** The values of these columns that are filled in, by name; `missing` is how the file writes that one is not. */
export function filledIn(
  columns: readonly Column[],
  fields: readonly string[],
  missing = "",
): Readonly<Record<string, string>> {
  const given = columns.map(({ name, place }) => [name, fields[place] ?? ""] as const);
  // Not by assignment, which would lose a column called `__proto__` without a word.
  return Object.fromEntries(given.filter(([, value]) => value !== "" && value !== missing));
}
