import { readFileSync } from "node:fs";
import { join } from "node:path";
import { acrossSchemas, steps } from "@complaint-ledger/complaint";
import { describe, expect, it } from "vitest";
import { root } from "./code-blocks.ts";

const readme = readFileSync(join(root, "packages/complaint/README.md"), "utf8");

describe("the README of the complaint", () => {
  it("says how many events a complaint has, and how many are across complaints", () => {
    expect(readme).toContain(`The complaint as events: ${steps.length} of them`);
    expect(readme).toContain(`A ledger holds ${Object.keys(acrossSchemas).length} more, across complaints.`);
  });
});
