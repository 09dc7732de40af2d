import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { CodeBlock } from "./code-blocks.ts";

/** Writes a block to a file of its own, and returns its path. */
export function fileOf({ page, line, text }: CodeBlock, folder: string): string {
  const file = join(folder, `${page.replaceAll(/[^a-zA-Z]+/g, "-")}-${line}.ts`);
  writeFileSync(file, text);
  return file;
}

/** Runs a block as a program, and expects it to print what its remarks promise: `console.log(…); // so`. */
export function runProgram(block: CodeBlock, folder: string): void {
  const options = ["--disable-warning=ExperimentalWarning", fileOf(block, folder)];
  const output = execFileSync(process.execPath, options, { encoding: "utf8", cwd: folder }).split("\n");
  for (const [i, promised] of promisedOutput(block.text).entries()) {
    expect(isPromised(output[i], promised), `prints ${output[i]}, not ${promised}`).toBe(true);
  }
}

/** Whether a line is what a remark promises. Behind what is printed, separated, more may be said of it. */
export function isPromised(printed: string | undefined, promised: string): boolean {
  if (printed === undefined || printed === "") return false;
  return promised === printed || [", ", ": ", "; "].some((sign) => promised.startsWith(`${printed}${sign}`));
}

function promisedOutput(text: string): readonly string[] {
  return [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, promised = ""]) => promised);
}
