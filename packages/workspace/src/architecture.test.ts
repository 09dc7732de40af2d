import { describe, expect, it } from "vitest";
import { manifestOf, publishedFolders, purePackages, sourcesOf, sourceText } from "./packages.ts";

/** Who may import whom, beside platform modules: a package's whole row. `…` stands for `@complaint-ledger/`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "event-sourcing": ["immer", "@noble/hashes"],
  "working-time": ["date-fns", "@date-fns/tz"],
  "merkle-log": ["@noble/hashes"],
  policy: ["…working-time", "zod"],
  complaint: ["…event-sourcing", "…policy", "immer", "zod"],
  sla: ["…event-sourcing", "…working-time", "…policy", "…complaint"],
  liability: ["…event-sourcing", "…policy", "…complaint"],
  callbacks: ["…event-sourcing", "…policy", "…complaint", "@noble/hashes"],
  register: ["…event-sourcing", "…policy", "…complaint"],
  dossier: [
    "…event-sourcing",
    "…policy",
    "…complaint",
    "…sla",
    "…liability",
    "…callbacks",
    "…register",
    "@date-fns/tz",
  ],
  regimes: ["…policy", "…working-time", "chinese-days", "date-holidays"],
  "store-sqlite": ["…event-sourcing"],
  "store-kurrentdb": ["…event-sourcing", "@kurrent/kurrentdb-client"],
  testing: ["…event-sourcing", "…working-time", "…policy", "…complaint", "fast-check", "vitest"],
  ledger: ["…event-sourcing", "…policy", "…complaint", "…sla", "…working-time"],
  cli: [
    "…event-sourcing",
    "…working-time",
    "…policy",
    "…complaint",
    "…regimes",
    "…sla",
    "…liability",
    "…callbacks",
    "…register",
    "…dossier",
    "…merkle-log",
    "…store-sqlite",
    "…store-kurrentdb",
    "complaint-ledger",
    "commander",
    "@date-fns/tz",
  ],
};

/** What a pure package never touches: the clock, randomness, the locale, the environment. */
const impurities: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the clock", /\bnew Date\(\)|\bDate\.now\b|\bperformance\./],
  ["randomness", /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
  ["the locale", /\btoLocale\w*|\blocaleCompare\b|\bIntl\b/],
  ["the machine's zone", /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\b/],
  // Neither an operation's name, "process", nor a file's, "./process-events.ts", is the global.
  ["the environment", /(?<!["/])\bprocess\b(?!")|from "node:/],
  ["timers", /\bset(?:Timeout|Interval|Immediate)\b/],
];

describe.each(publishedFolders())("the package %s", (folder) => {
  it("imports only what its row of the architecture allows, and declares it", () => {
    const { dependencies = {}, peerDependencies = {} } = manifestOf(folder);
    const allowed = (mayImport[folder] ?? []).map((name) => name.replace("…", "@complaint-ledger/"));
    for (const path of sourcesOf(folder)) {
      for (const [, imported = ""] of sourceText(folder, path).matchAll(/^(?:import|export|\}).* from "([^"]+)";$/gm)) {
        if (imported.startsWith(".") || imported.startsWith("node:")) continue;
        const name = imported
          .split("/")
          .slice(0, imported.startsWith("@") ? 2 : 1)
          .join("/");
        expect(allowed, `${path} imports ${name}`).toContain(name);
        expect({ ...dependencies, ...peerDependencies }, `${path} imports ${name}`).toHaveProperty([name]);
      }
    }
  });

  it("keeps its sources short enough to hold one idea each", () => {
    const long = sourcesOf(folder).filter((path) => sourceText(folder, path).split("\n").length > 301);
    expect(long).toEqual([]);
  });
});

describe.each(purePackages)("the pure package %s", (folder) => {
  it.each(impurities)("never touches %s", (_, pattern) => {
    const impure = sourcesOf(folder).filter((path) => pattern.test(withoutComments(sourceText(folder, path))));
    expect(impure).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
