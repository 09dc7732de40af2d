import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { procedures, regulations } from "@complaint-ledger/regimes";
import { describe, expect, it } from "vitest";
import { generatedPages } from "./generated-pages.ts";

describe("the reference", () => {
  it.each(Object.keys(generatedPages))("%s says what the code says (else run pnpm docs:generate)", (name) => {
    const page = readFileSync(join(import.meta.dirname, "../reference", name), "utf8");
    expect(page).toBe(generatedPages[name]?.());
  });

  it("has a page for each procedure and regulation that is shipped, and no others", () => {
    const pages = readdirSync(join(import.meta.dirname, "../reference/regimes"));
    const shipped = [...procedures, ...regulations].map(({ id }) => `${id}.md`);
    expect(pages.toSorted()).toEqual(shipped.toSorted());
  });
});
