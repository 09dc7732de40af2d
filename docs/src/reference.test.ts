import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedPages } from "./generated-pages.ts";

describe("the reference", () => {
  it.each(Object.keys(generatedPages))("%s says what the code says (else run pnpm docs:generate)", (name) => {
    const page = readFileSync(join(import.meta.dirname, "../reference", name), "utf8");
    expect(page).toBe(generatedPages[name]?.());
  });
});
