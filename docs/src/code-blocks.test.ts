import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks, root, type CodeBlock } from "./code-blocks.ts";
import { fileOf, runProgram } from "./programs.ts";
import { makeRunFolder, removeRunFolder } from "./run-folder.ts";
import { isWalkthrough } from "./walkthrough.ts";

const blocks = codeBlocks();
const programs = blocks.filter(({ language, page }) => language === "ts" && !isWalkthrough(page));
// A folder for each, so that no program finds the ledger of another.
const folders = new Map(programs.map((block) => [block, makeRunFolder()]));
const folderOf = (block: CodeBlock): string => folders.get(block) ?? "";
afterAll(() => folders.forEach((folder) => removeRunFolder(folder)));

describe("the programs in the documentation", () => {
  for (const block of programs.filter(({ text }) => !isSuite(text))) {
    it(`${block.page}:${block.line} runs and prints what it says`, () => runProgram(block, folderOf(block)));
  }

  for (const block of programs.filter(({ text }) => isSuite(text))) {
    describe(`${block.page}:${block.line} passes as a suite`, async () => {
      await import(fileOf(block, folderOf(block)));
    });
  }
});

describe("the programs that need what no test has, a server for example", () => {
  for (const block of blocks.filter(({ language }) => language === "js")) {
    it(`${block.page}:${block.line} can be read as a program`, () => {
      const { status, stderr } = spawnSync(process.execPath, ["--check", "--input-type=module", "-"], {
        input: block.text,
      });
      expect(status, String(stderr)).toBe(0);
    });
  }
});

describe("the commands in the documentation", () => {
  const scripts = scriptsByPackage();
  const builtIn = ["install", "exec"];

  for (const { page, line, text } of blocks.filter(({ language }) => language === "sh")) {
    it(`${page}:${line} name scripts that exist`, () => {
      const calls = text.matchAll(/pnpm@12((?: --silent| --filter [@\w/-]+)*) (?:run )?([\w:-]+)/g);
      for (const [call, options = "", script] of calls) {
        const [, name = "complaint-ledger-workspace"] = /--filter (\S+)/.exec(options) ?? [];
        expect([...builtIn, ...(scripts.get(name) ?? [])], call).toContain(script);
      }
    });
  }

  it("are in blocks of a kind that is checked", () => {
    // The Python program is run by fingerprint.test.ts.
    const kinds = new Set(["ts", "js", "sh", "mermaid", "text", "json", "python"]);
    expect(blocks.filter(({ language }) => !kinds.has(language))).toEqual([]);
  });
});

function isSuite(text: string): boolean {
  return text.includes('from "@complaint-ledger/testing"') || text.includes('from "vitest"');
}

/** The scripts of each package of the workspace, by its name. */
function scriptsByPackage(): ReadonlyMap<string, readonly string[]> {
  const manifests = globSync(["package.json", "docs/package.json", "{packages,examples}/*/package.json"], {
    cwd: root,
  });
  return new Map(
    manifests.map((path) => {
      // Manifests are our own files; one that lacks either part fails a test above.
      const { name, scripts = {} } = JSON.parse(readFileSync(join(root, path), "utf8")) as {
        readonly name: string;
        readonly scripts?: Readonly<Record<string, string>>;
      };
      return [name, Object.keys(scripts)];
    }),
  );
}
