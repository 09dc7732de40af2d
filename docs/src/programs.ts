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
    // Behind what is printed, a remark may follow.
    expect(promised.startsWith(output[i] ?? "?"), `prints ${output[i]}, not ${promised}`).toBe(true);
  }
}

function promisedOutput(text: string): readonly string[] {
  return [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, promised = ""]) => promised);
}
