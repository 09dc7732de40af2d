import { readFileSync } from "node:fs";
import { join } from "node:path";
import { complaintCatalogue, steps } from "@complaint-ledger/complaint";
import { describe, expect, it } from "vitest";
import { codeBlocks, root } from "./code-blocks.ts";
import { phaseWords } from "./phase-words.ts";

// Those of the examples are about the examples.
const diagrams = codeBlocks().filter(({ language, page }) => language === "mermaid" && !page.startsWith("examples/"));
const kinds = ["graph", "flowchart", "stateDiagram-v2", "sequenceDiagram"];
const arrow = /-->>|->>|-->/;
const brackets = [
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
] as const;

/** The nodes that arrows of a diagram lead from and to, as they are called before any label. */
function nodesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => arrow.test(line))
    .flatMap((line) => line.replace(/:.*$/, "").split(arrow))
    .map((end) => end.replace(/^\|[^|]*\|/, "").trim())
    .map((end) => end.replace(/(?<=\w)[[(].*$/, "").trim());
}

/** Words that look like the name of an event: `ComplaintLodged`. */
function eventNamesIn(text: string): readonly string[] {
  return text.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g) ?? [];
}

describe.each(diagrams.map(({ page, line, text }) => [`${page}:${line}`, text] as const))(
  "the diagram %s",
  (_, text) => {
    it("is of a kind that Mermaid knows, and its brackets are closed", () => {
      expect(kinds).toContain(/^[\w-]+/.exec(text)?.[0]);
      const count = (sign: string): number => text.split(sign).length - 1;
      for (const [open, close] of brackets) expect(count(open), open).toBe(count(close));
      for (const sign of ['"', "|"]) expect(count(sign) % 2, sign).toBe(0);
      expect(nodesOf(text).filter((name) => !/^(?:\[\*\]|[\w-]+)$/.test(name))).toEqual([]);
    });

    it("names only events that there are", () => {
      const types = new Set(complaintCatalogue.types);
      expect(eventNamesIn(text).filter((name) => !types.has(name))).toEqual([]);
    });
  },
);

/** Short names in the diagrams of packages. */
const inFull: Readonly<Record<string, string>> = { es: "event-sourcing", wt: "working-time", sqlite: "store-sqlite" };

/** The arrows of a diagram between two nodes, line by line. */
function arrowsOf(text: string): readonly (readonly [from: string, to: string])[] {
  return text.split("\n").flatMap((line) => {
    const nodes = nodesOf(line).map((name) => inFull[name] ?? name);
    return nodes.slice(1).map((to, i) => [nodes[i] ?? "", to] as const);
  });
}

/** The packages that a package needs when it runs, by folder. */
function declaredBy(folder: string): readonly string[] {
  // Manifests are our own files.
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    readFileSync(join(root, "packages", folder, "package.json"), "utf8"),
  ) as Readonly<Partial<Record<"dependencies" | "peerDependencies", Readonly<Record<string, string>>>>>;
  const names = Object.keys({ ...dependencies, ...peerDependencies });
  return names.map((name) => (name === "complaint-ledger" ? "ledger" : name.replace("@complaint-ledger/", "")));
}

describe("the diagrams of packages", () => {
  it.each(["docs/explanation/architecture.md"])("%s shows who uses whom, as they declare it", (page) => {
    const packages = diagrams.filter((diagram) => diagram.page === page && /^(?:graph|flowchart)/.test(diagram.text));
    const arrows = packages.flatMap(({ text }) => arrowsOf(text));
    expect(arrows.length).toBeGreaterThan(0);
    expect(arrows.filter(([from, to]) => !declaredBy(from).includes(to))).toEqual([]);
  });
});

describe("the diagram of phases", () => {
  const text = diagrams.find((diagram) => diagram.text.startsWith("stateDiagram-v2"))?.text ?? "";

  it("shows exactly the phases", () => {
    expect(new Set(nodesOf(text).filter((name) => name !== "[*]"))).toEqual(new Set(Object.keys(phaseWords)));
  });

  it("has each event in a phase in which it is possible", () => {
    for (const [, from = "", events = ""] of text.matchAll(/^ *(\w+) --> \w+: (.*)$/gm)) {
      for (const event of events.split(", ")) {
        expect(steps.find((step) => step.event === event)?.phases, event).toContain(from);
      }
    }
  });
});
