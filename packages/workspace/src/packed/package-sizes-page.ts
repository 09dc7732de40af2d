import type { PackageSize } from "./package-sizes.ts";

const introduction = (date: string): string => `# Sizes of the packages

What the pure packages weigh in a browser, measured on ${date} on the packed packages (\`npx -y pnpm@12 sizes\`). Bundled as
an application would be, minified; gzip at level 9. KiB are 1,024 bytes. A test holds each figure true within a tenth.

"Own" is a package's code without its dependencies, with all it exports; "whole" is all of it with all it depends on. An
application that imports less pays less: the packages are free of side effects, and what is not imported is left out.
`;

const heads = ["Package", "own, min", "own, gzip", "whole, min", "whole, gzip"] as const;

/** The page of sizes, as of a date (\`YYYY-MM-DD\`). */
export function packageSizesPage(sizes: readonly PackageSize[], date: string): string {
  return `${introduction(date)}\n${table(sizes).join("\n")}\n`;
}

/** The figures as they stand on the page: what is measured, and its cells after that. */
export function figuresOn(page: string): ReadonlyMap<string, readonly string[]> {
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  return new Map(cells.map(([, what = "", ...figures]) => [what, figures.slice(0, -1)]));
}

/** The cells of a row after its name. */
export function figuresOf({ own, whole }: PackageSize): readonly (number | null)[] {
  return [own?.minified ?? null, own?.gzip ?? null, whole.minified, whole.gzip];
}

function table(sizes: readonly PackageSize[]): readonly string[] {
  const rows = sizes.map((size) => [size.what, ...figuresOf(size).map((figure) => figure?.toFixed(1) ?? "")]);
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(heads), line(rule), ...rows.map(line)];
}
