import { displayWidth } from "@complaint-ledger/dossier";
import { printable } from "./printable.ts";

/** A column of a table for people. */
export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  /** Whether it holds sentences, which are cut off with an ellipsis; names and ids never are, so none looks like another. */
  readonly sentences?: true;
}

/** Widest a column of sentences gets. */
const WIDEST = 32;

/** The lines of a table, its title first; columns are as wide as their widest value. */
export function* tableLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Generator<string> {
  const widths = columns.map((column) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(cell(column, row))), displayWidth(column.title)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => text + " ".repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(text))))
      .join("  ")
      .trimEnd();
  yield line(columns.map(({ title }) => title));
  yield line(widths.map((width) => "-".repeat(width)));
  for (const row of rows) yield line(columns.map((column) => cell(column, row)));
}

function cell<Row>({ value, sentences }: Column<Row>, row: Row): string {
  const text = printable(value(row));
  if (sentences !== true || displayWidth(text) <= WIDEST) return text;
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += displayWidth(character);
    if (width >= WIDEST) break;
    kept += character;
  }
  return `${kept}…`;
}
