import { afterAll, describe, it } from "vitest";
import { codeBlocks, pages } from "./code-blocks.ts";
import { makeRunFolder, removeRunFolder } from "./run-folder.ts";
import { execute, isWalkthrough } from "./walkthrough.ts";

describe.each(pages().filter(isWalkthrough))("%s, followed step by step", (page) => {
  const folder = makeRunFolder();
  let printed = "";
  afterAll(() => removeRunFolder(folder));

  for (const block of codeBlocks().filter((block) => block.page === page)) {
    // A program that starts the command a dozen times takes a while.
    it(`line ${block.line}: ${block.language}`, { timeout: 240_000 }, () => {
      printed = execute(block, folder, printed);
    });
  }
});
