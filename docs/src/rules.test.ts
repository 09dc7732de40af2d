import { readFileSync } from "node:fs";
import { join } from "node:path";
import { steps } from "@complaint-ledger/complaint";
import { describe, expect, it } from "vitest";
import { root } from "./code-blocks.ts";

const page = readFileSync(join(root, "docs/reference/rules.md"), "utf8");

describe("the reference of rules", () => {
  it("names in rule 1 exactly the commands that are possible after closing", () => {
    const [, list = ""] = /<!-- after closing -->([^]*?)<!-- end -->/.exec(page) ?? [];
    const named = Array.from(list.matchAll(/`(\w+)`/g), ([, command = ""]) => command);
    const possible = steps.filter(({ phases }) => phases.includes("closed")).map(({ command }) => command);
    expect(named.toSorted()).toEqual(possible.toSorted());
  });

  it("has a heading for each rule, to be linked to", () => {
    const headings = Array.from(page.matchAll(/^## (Rule \d)$/gm), ([, heading]) => heading);
    expect(headings).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Rule ${number}`));
  });
});
