import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandsReference } from "./commands-reference.ts";
import { regimesReference } from "./regimes-reference.ts";

const reference = (name: string): string => readFileSync(join(import.meta.dirname, "../reference", name), "utf8");

describe("the reference", () => {
  it("of commands says what the schemas say (else run pnpm docs:generate)", () => {
    expect(reference("commands.md")).toBe(commandsReference());
  });

  it("of regimes says what the shipped policies say (else run pnpm docs:generate)", () => {
    expect(reference("regimes.md")).toBe(regimesReference());
  });
});
