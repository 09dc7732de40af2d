import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks, root, type CodeBlock } from "./code-blocks.ts";

const folder = join(root, "docs/.code-blocks");
const blocks = codeBlocks();
const programs = blocks.filter(({ language }) => language === "ts");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a block to a file of its own, from where it sees every package of the workspace. */
function fileOf({ page, line, text }: CodeBlock): string {
  const file = join(folder, `${page.replaceAll(/[^a-zA-Z]+/g, "-")}-${line}.ts`);
  writeFileSync(file, text);
  return file;
}

/** What a program says it prints: `console.log(…); // so`. */
function promisedOutput(text: string): readonly string[] {
  return [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, promised = ""]) => promised);
}

describe("the programs in the documentation", () => {
  for (const block of programs.filter(({ text }) => !isSuite(text))) {
    it(`${block.page}:${block.line} runs and prints what it says`, () => {
      const options = ["--disable-warning=ExperimentalWarning", fileOf(block)];
      const output = execFileSync(process.execPath, options, { encoding: "utf8", cwd: folder }).split("\n");
      for (const [i, promised] of promisedOutput(block.text).entries()) {
        // Behind what is printed, a remark may follow.
        expect(promised.startsWith(output[i] ?? "?"), `prints ${output[i]}, not ${promised}`).toBe(true);
      }
    });
  }

  for (const block of programs.filter(({ text }) => isSuite(text))) {
    describe(`${block.page}:${block.line} passes as a suite`, async () => {
      await import(fileOf(block));
    });
  }
});

describe("the commands in the documentation", () => {
  // The manifest is our own file; a missing script fails the test below.
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const builtIn = new Set(["install", "exec"]);

  for (const { page, line, text } of blocks.filter(({ language }) => language === "sh")) {
    it(`${page}:${line} name scripts that exist`, () => {
      for (const [, script = ""] of text.matchAll(/pnpm@12 (?:--silent )?([\w:-]+)/g)) {
        expect(script in scripts || builtIn.has(script), script).toBe(true);
      }
    });
  }

  it("are in blocks of a kind that is checked", () => {
    const kinds = new Set(["ts", "sh", "mermaid", "text", "json"]);
    expect(blocks.filter(({ language }) => !kinds.has(language))).toEqual([]);
  });
});

function isSuite(text: string): boolean {
  return text.includes('from "@complaint-ledger/testing"') || text.includes('from "vitest"');
}
