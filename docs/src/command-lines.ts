import { readFileSync } from "node:fs";
import { join } from "node:path";
import { idleProgram } from "./idle-program.ts";
import { codeBlocks, pages, root } from "./code-blocks.ts";

/** A call of `complaint-ledger` that a page shows. */
export interface CommandLine {
  readonly page: string;
  readonly text: string;
  /** Whether it is to be run as it stands; prose may name a command and leave out what is not spoken of. */
  readonly whole: boolean;
}

const call = /^(?:npx (?:-y pnpm@12 --silent )?)?complaint-ledger(?= )/;

/** Every call of `complaint-ledger` in blocks of commands and, between backticks, in prose. The reference is made from the parser itself. */
export function commandLines(): readonly CommandLine[] {
  const inBlocks = codeBlocks()
    .filter(({ language }) => language === "sh")
    .flatMap(({ page, text }) =>
      text.split("\n").map((line) => ({ page, text: line.trim(), whole: !line.includes("…") })),
    );
  const written = pages().filter((page) => page !== "docs/reference/cli.md");
  const inProse = written.flatMap((page) => {
    const prose = readFileSync(join(root, page), "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
    return Array.from(prose.matchAll(/`([^`]+)`/g), ([, text = ""]) => ({
      page,
      text: text.replaceAll(/\s+/g, " "),
      whole: false,
    }));
  });
  return [...inBlocks, ...inProse].filter(({ text }) => call.test(text));
}

/** What the parser of the command line has against a call; empty: it would be run. */
export function problemsOf({ text, whole }: CommandLine): readonly string[] {
  const [name = "", ...words] = wordsOf(text);
  const known = idleProgram();
  if (["", "--help", "--version"].includes(name)) return [];
  const command = known.commands.find((one) => one.name() === name);
  if (command === undefined) return [`there is no command ${name}`];
  try {
    const { operands, unknown } = command.parseOptions(words);
    const required = command.registeredArguments.filter((argument) => argument.required).length;
    const given = command.opts();
    const mandatory = command.options.filter(
      (option) => option.mandatory && given[option.attributeName()] === undefined,
    );
    return [
      ...unknown.map((word) => `${name} has no ${word}`),
      ...(operands.length > command.registeredArguments.length ? [`${name} takes no ${operands.at(-1)}`] : []),
      ...(whole && operands.length < required ? [`${name} is without an argument`] : []),
      ...(whole ? mandatory.map(({ long }) => `${name} is without ${long}`) : []),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The words behind `complaint-ledger`, up to a remark, a pipe or the next command. */
function wordsOf(text: string): readonly string[] {
  const words = Array.from(text.replace(call, "").matchAll(/"[^"]*"|'[^']*'|\S+/g), ([word]) => word);
  const end = words.findIndex((word) => /^(?:#|\||>|&&|;)/.test(word));
  return (end < 0 ? words : words.slice(0, end))
    .filter((word) => word !== "…")
    .map((word) => word.replaceAll(/^["']|["']$/g, ""));
}
