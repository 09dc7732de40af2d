import { afterAll, describe, it } from "vitest";
import { codeBlocks, pages } from "./code-blocks.ts";
import { makeRunFolder, removeRunFolder } from "./run-folder.ts";
import { execute, isWalkthrough } from "./walkthrough.ts";

describe.each(pages().filter(isWalkthrough))("%s, followed step by step", (page) => {
  const folder = makeRunFolder();
  let printed = "";
  afterAll(() => removeRunFolder(folder));

  for (const block of codeBlocks().filter((block) => block.page === page)) {
    it(`line ${block.line}: ${block.language}`, () => {
      printed = execute(block, folder, printed);
    });
  }
});
