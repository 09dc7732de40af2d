import type { Dossier } from "../dossier.ts";
import { pageOf } from "../page/page-of.ts";
import type { Entry, Line, Page } from "../page/page.ts";
import { say, type Wording } from "../page/wording.ts";
import { displayWidth } from "../text/display-width.ts";
import { printable } from "../text/printable.ts";
import { wrapped } from "../text/wrapped.ts";
import { wordingOf, type RenderingOptions } from "./rendering-options.ts";

/** Widest line, in places of a terminal. */
const WIDEST = 100;

const INDENT = "    ";

/**
 * A dossier for people, to be read on a terminal or printed: no character of its content can move a cursor. Throws
 * `unknown-time-zone`.
 *
 * @example
 * console.log(dossierText(dossier, { language: "zh", timeZone: "Asia/Shanghai" }));
 */
export function dossierText(dossier: Dossier, options: RenderingOptions = {}): string {
  const wording = wordingOf(options);
  return `${[...linesOf(pageOf(dossier, wording), wording)].join("\n")}\n`;
}

function* linesOf({ title, sections, ending }: Page, wording: Wording): Generator<string> {
  yield printable(title);
  for (const { heading, entries } of sections) {
    yield "";
    yield printable(heading);
    yield "-".repeat(displayWidth(printable(heading)));
    for (const [i, entry] of entries.entries()) {
      if (i > 0) yield "";
      yield* entryLines(entry, wording);
    }
  }
  yield "";
  yield printable(ending);
}

function* entryLines({ title, lines }: Entry, wording: Wording): Generator<string> {
  if (title !== null) yield printable(title);
  for (const line of lines) yield* lineLines(line, title === null ? "" : INDENT, wording);
}

function* lineLines({ label, value, below }: Line, indent: string, wording: Wording): Generator<string> {
  const said = label === "" ? value : say(wording, "labelled", { label, value });
  const [first = "", ...more] = wrapped(printable(said), WIDEST - indent.length);
  yield indent + first;
  for (const rest of more) yield `${indent}  ${rest}`;
  for (const deeper of below) yield* lineLines(deeper, `${indent}  `, wording);
}
