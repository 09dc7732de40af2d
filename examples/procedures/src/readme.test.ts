import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cases } from "./cases.ts";
import { tell } from "./tell.ts";

it("the lost consignment ends as the README shows", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, shown = "nothing"] = /```text\n([^]*?)```/.exec(readme) ?? [];
  const told = cases["lost-consignment"];
  expect(told).toBeDefined();
  if (told !== undefined) expect((await tell("lost-consignment", told)).join("\n")).toContain(shown.trimEnd());
});
