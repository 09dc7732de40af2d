import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks, root, type CodeBlock } from "./code-blocks.ts";
import { commentExamples, programOf } from "./comment-examples.ts";
import { makeRunFolder, removeRunFolder } from "./run-folder.ts";
import { fileNameIn, isWalkthrough } from "./walkthrough.ts";

const folder = makeRunFolder();
afterAll(() => removeRunFolder(folder));

/** A folder for each walkthrough, and one for each program of any other page. */
function writeDown(block: CodeBlock): void {
  const page = join(folder, block.page.replaceAll("/", "-"));
  const own = isWalkthrough(block.page) ? page : join(page, String(block.line));
  mkdirSync(own, { recursive: true });
  // A program without imports would share its names with others of its kind.
  writeFileSync(join(own, fileNameIn(block) ?? `line-${block.line}.ts`), `${block.text}\nexport {};\n`);
}

describe("the programs in the documentation, and the examples in doc comments", () => {
  it("are of the types that the packages have", { timeout: 300_000 }, () => {
    for (const block of codeBlocks()) if (block.language === "ts") writeDown(block);
    const examples = commentExamples();
    expect(examples.length).toBeGreaterThan(50);
    for (const [i, example] of examples.entries()) {
      writeFileSync(join(folder, `${example.source.replaceAll("/", "-")}-${i}.ts`), programOf(example));
    }
    const options = {
      extends: join(root, "tsconfig.json"),
      compilerOptions: { rootDir: root, noUnusedLocals: false },
      include: ["**/*.ts"],
      // Not what the workspace leaves out, or nothing here would be looked at.
      exclude: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe("");
  });
});
