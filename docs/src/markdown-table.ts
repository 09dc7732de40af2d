/** A table as the formatter lays it out: the headings, then the rows, each of the same number of cells. */
export function markdownTable(...[headings = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((heading, i) => Math.max(3, ...[heading, ...rows.map((row) => row[i] ?? "")].map(width)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - width(cell))).join(" | ")} |`;
  return [line(headings), line(widths.map((columns) => "-".repeat(columns))), ...rows.map(line)];
}

/** Columns that a text takes: two for a wide East Asian character. */
function width(text: string): number {
  return (
    text.length +
    (text.match(
      /[\u{1100}-\u{115f}\u{2e80}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}]/gu,
    )?.length ?? 0)
  );
}
