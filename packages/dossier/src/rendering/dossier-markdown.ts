import type { Dossier } from "../dossier.ts";
import { pageOf } from "../page/page-of.ts";
import type { Line, Page } from "../page/page.ts";
import { say, type Wording } from "../page/wording.ts";
import { escaped } from "../text/escaped.ts";
import { wordingOf, type RenderingOptions } from "./rendering-options.ts";

/**
 * A dossier as Markdown (CommonMark): headings and lists. What somebody wrote is shown as they wrote it and cannot become a
 * heading, a link or HTML. Throws `unknown-time-zone`.
 *
 * @example
 * await writeFile("c-1.md", dossierMarkdown(dossier, { language: "zh" }));
 */
export function dossierMarkdown(dossier: Dossier, options: RenderingOptions = {}): string {
  const wording = wordingOf(options);
  return `${[...blocksOf(pageOf(dossier, wording), wording)].join("\n\n")}\n`;
}

function* blocksOf({ title, sections, ending }: Page, wording: Wording): Generator<string> {
  yield `# ${escaped(title)}`;
  for (const { heading, entries } of sections) {
    yield `## ${escaped(heading)}`;
    for (const entry of entries) {
      if (entry.title !== null) yield `### ${escaped(entry.title)}`;
      if (entry.lines.length > 0) yield entry.lines.flatMap((line) => listLines(line, "", wording)).join("\n");
    }
  }
  yield escaped(ending);
}

function listLines({ label, value, below }: Line, indent: string, wording: Wording): readonly string[] {
  const said = label === "" ? value : say(wording, "labelled", { label, value });
  return [`${indent}- ${escaped(said)}`, ...below.flatMap((deeper) => listLines(deeper, `${indent}  `, wording))];
}
