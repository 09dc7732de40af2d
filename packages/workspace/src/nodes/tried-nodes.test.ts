import { describe, expect, it } from "vitest";
import { manifestOf, publishedFolders } from "../packages.ts";
import { triedNodes } from "./tried-nodes.ts";

describe("the Nodes that the packages say they run on", () => {
  it.each(publishedFolders())("%s says the same as the others", (folder) => {
    expect(manifestOf(folder).engines).toEqual({ node: "^22.22.3 || >=24.15.0" });
  });

  it("are tried from the first of each range on", () => {
    const ranges = manifestOf("event-sourcing").engines?.["node"]?.split(" || ") ?? [];
    const first = ranges.map((range) => range.replace(/^\D+/, ""));
    expect(first).toHaveLength(2);
    expect(triedNodes).toEqual(expect.arrayContaining(first));
  });
});
