import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./code-blocks.ts";
import { documentedWords } from "./documented-words.ts";

const page = readFileSync(join(root, "docs/reference/errors.md"), "utf8");

/** The sections of the page, and the unions of codes, by source, whose members have a row there. */
const groups: Readonly<Record<string, readonly string[]>> = {
  "Errors of the store port": ["EventSourcingErrorCode"],
  "Errors of the file": ["SqliteStoreErrorCode"],
  "Errors of the KurrentDB store": ["KurrentDbStoreErrorCode"],
  "Errors of policies and calendars": [
    "PolicyProblemCode",
    "MissingRuleCode",
    "LedgerErrorCode",
    "WorkingTimeErrorCode",
    "CalendarErrorCode",
  ],
  "Violations in a rejection": ["AnswerProblemCode"],
  "Errors of calculating clocks": ["SlaErrorCode"],
  "Errors of the liability read model": ["LiabilityErrorCode"],
  "Errors of the callback trail": ["CallbacksErrorCode"],
  "Errors of the register and the dossier": ["DossierErrorCode"],
  "Errors of the command line": ["CommandErrorCode"],
  "What an import reports": ["RowFindingCode"],
  "What `verify` reports": ["FindingCode"],
};
/** Explained among the audit findings; made of other unions; no code of an error. */
const elsewhere = ["AuditCode", "CallbackFindingCode", "PolicyErrorCode", "ExitCode"];

const unions = new Map(
  sourcesOf("*").flatMap((file) =>
    Array.from(readFileSync(join(root, file), "utf8").matchAll(/^export type (\w+Code) =/gm), ([, type = ""]) => [
      type,
      file,
    ]),
  ),
);

describe("the reference of errors", () => {
  it("has a place for every union of codes", () => {
    expect([...Object.values(groups).flat(), ...elsewhere].toSorted()).toEqual([...unions.keys()].toSorted());
  });

  it.each(Object.entries(groups))("%s has a row for each code", (section, types) => {
    const codes = types.flatMap((type) => codesIn(unions.get(type) ?? "", type));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !rowsIn(section).includes(code))).toEqual([]);
  });

  it("has a row for each reason for which the rules refuse a command", () => {
    const sources = sourcesOf("complaint").map((file) => readFileSync(join(root, file), "utf8"));
    // `custom` is what zod calls an issue of ours.
    const codes = sources.flatMap((source) =>
      Array.from(
        source.matchAll(/\bcode: "([a-z-]+)"|\b(?:violation|refusal|lifecycle)\(\s*"([a-z-]+)"/g),
        ([, a, b]) => a ?? b,
      ),
    );
    const unexplained = codes.filter(
      (code) => code !== "custom" && !rowsIn("Violations in a rejection").includes(code ?? ""),
    );
    expect(codes.length).toBeGreaterThan(50);
    expect(unexplained).toEqual([]);
  });
});

/** Codes that have a row of their own in a section. */
function rowsIn(section: string): readonly string[] {
  const [, text = ""] = page.split(`\n## ${section}`);
  return Array.from(text.replace(/\n## [^]*$/, "").matchAll(/^\| `([a-z-]+)` +\|/gm), ([, code = ""]) => code);
}

function codesIn(file: string, type: string): readonly string[] {
  const [, only] =
    new RegExp(`^export type ${type} = "([a-z-]+)";`, "m").exec(readFileSync(join(root, file), "utf8")) ?? [];
  return only === undefined ? documentedWords(file, type).map(({ word }) => word) : [only];
}

function sourcesOf(folder: string): readonly string[] {
  return globSync(`packages/${folder}/src/**/*.ts`, { cwd: root }).filter(
    (path) => !path.endsWith(".test.ts") && !path.includes("/test/"),
  );
}
