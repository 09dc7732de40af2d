import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect } from "vitest";
import { root, type CodeBlock } from "./code-blocks.ts";
import { runProgram } from "./programs.ts";

/**
 * Whether a page is a walkthrough: `<!-- walkthrough -->` stands on a line of it. Its blocks are executed in order, in one folder.
 * - `ts` with a file name as its first line (`// house.ts`) is written to that file, any other is run.
 * - `sh` is run. `npm` does nothing there, for everything is installed; `# exit code 1` says how the last command ends.
 * - `text` and `json` behind `sh` is what that printed; `…` alone on a line stands for lines that are left out.
 */
export function isWalkthrough(page: string): boolean {
  return /^<!-- walkthrough -->$/m.test(readFileSync(join(root, page), "utf8"));
}

/** The file that a block of a walkthrough is written to; nothing if it is a program to be run. */
export function fileNameIn({ text }: CodeBlock): string | undefined {
  return /^\/\/ ([\w./-]+\.ts)\n/.exec(text)?.[1];
}

/** Executes a block of a walkthrough in its folder; `printed` is what the block before it printed. Returns what it prints. */
export function execute(block: CodeBlock, folder: string, printed: string): string {
  switch (block.language) {
    case "ts":
      return executeProgram(block, folder);
    case "sh":
      return executeCommands(block, folder);
    case "text":
    case "json":
      expectAsWritten(printed, block.text);
      return printed;
    default:
      return printed;
  }
}

function executeProgram(block: CodeBlock, folder: string): string {
  const name = fileNameIn(block);
  if (name === undefined) runProgram(block, folder);
  else writeFileSync(join(folder, name), block.text);
  return "";
}

function executeCommands({ text }: CodeBlock, folder: string): string {
  const [, exitCode = "0"] = /# exit code (\d+)$/m.exec(text) ?? [];
  const { status, stdout, stderr } = spawnSync("sh", ["-ec", `npm() { :; }\nnpx() { "$@"; }\n${text}`], {
    cwd: folder,
    encoding: "utf8",
    env: environment(),
  });
  expect(status, `${stdout}${stderr}`).toBe(Number(exitCode));
  return stdout;
}

/** That of a user: the commands of the packages are at hand, and nothing tells that a test is running. */
function environment(): NodeJS.ProcessEnv {
  const outer = Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST") && name !== "NODE_ENV");
  const commands = [join(root, "node_modules/.bin"), join(root, "docs/node_modules/.bin"), process.env["PATH"]];
  return { ...Object.fromEntries(outer), PATH: commands.join(delimiter), NO_COLOR: "1" };
}

/** Expects a text to be as a page writes it, trailing spaces apart. */
function expectAsWritten(printed: string, written: string): void {
  const printedLines = linesOf(printed);
  const writtenLines = linesOf(written);
  // What differs is told best by comparing the texts.
  if (!areAsWritten(printedLines, writtenLines)) expect(printedLines.join("\n")).toBe(writtenLines.join("\n"));
}

function areAsWritten(printed: readonly string[], [first, ...others]: readonly string[]): boolean {
  if (first === undefined) return printed.length === 0;
  if (first !== "…") return printed[0] === first && areAsWritten(printed.slice(1), others);
  return [...printed.keys(), printed.length].some((left) => areAsWritten(printed.slice(left), others));
}

function linesOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
}
