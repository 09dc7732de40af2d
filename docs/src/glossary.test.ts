import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { complaintCatalogue } from "@complaint-ledger/complaint";
import { describe, expect, it } from "vitest";
import { root } from "./code-blocks.ts";

const page = readFileSync(join(root, "docs/reference/glossary.md"), "utf8");
/** What stands between backticks in the column of code, which is the second. */
const inCode = Array.from(page.matchAll(/^\| [^|]+\|([^|]+)\|/gm), ([, cell = ""]) => cell).flatMap((cell) =>
  Array.from(cell.matchAll(/`([^`]+)`/g), ([, code = ""]) => code),
);

describe("the glossary", () => {
  const sources = globSync("packages/*/src/**/*.ts", { cwd: root, exclude: (path) => path.includes("node_modules") })
    .filter((path) => !path.endsWith(".test.ts"))
    .map((path) => readFileSync(join(root, path), "utf8"))
    .join("\n");
  const types = complaintCatalogue.types.join("\n");

  it.each([...new Set(inCode)])("has %s from the code", (code) => {
    const stem = code.replace("…", "");
    expect(sources.includes(stem) || types.includes(stem) || stem === "regimes").toBe(true);
  });
});
