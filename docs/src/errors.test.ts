import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
/** What is thrown, and what an audit finds. */
const documented = ["errors.md", "audit-findings.md"]
  .map((page) => readFileSync(join(root, "docs/reference", page), "utf8"))
  .join("\n");

/** Codes a package's sources mention: members of its unions of codes, and `code: "…"` of its problems. */
function codesOf(folder: string): readonly string[] {
  const sources = readdirSync(join(root, "packages", folder, "src"), { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !/(^|\/)test\//.test(path),
  );
  const codes = sources.flatMap((path) => {
    const source = readFileSync(join(root, "packages", folder, "src", path), "utf8");
    // Examples in comments have codes of their own, and `custom` is what zod calls an issue of ours.
    const text = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll('code: "custom"', "");
    const unions = [...text.matchAll(/export type \w*Code =([^;]+);/g)].flatMap(([, union = ""]) => union.split("|"));
    const literals = [...text.matchAll(/\bcode: ("[a-z-]+")/g)].map(([, code = ""]) => code);
    return [...unions, ...literals].map((code) => /^"([a-z-]+)"$/.exec(code.trim())?.[1] ?? "");
  });
  return [...new Set(codes.filter((code) => code !== ""))].sort();
}

describe("the reference of errors", () => {
  it.each([
    "event-sourcing",
    "working-time",
    "policy",
    "regimes",
    "complaint",
    "sla",
    "liability",
    "callbacks",
    "register",
    "dossier",
    "store-sqlite",
    "store-kurrentdb",
    "testing",
    "ledger",
    "cli",
  ])("explains every code of %s", (folder) => {
    expect(codesOf(folder).filter((code) => !documented.includes(`\`${code}\``))).toEqual([]);
  });
});
