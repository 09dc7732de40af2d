import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The workspace's root folder. */
export const root: string = join(import.meta.dirname, "../..");

/** A fenced block of a page. */
export interface CodeBlock {
  /** Path of the page from the root. */
  readonly page: string;
  /** Line of the page on which the block begins, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** Every fenced block of the README, the packages' and examples' READMEs and the pages in `docs`. */
export function codeBlocks(): readonly CodeBlock[] {
  return pages().flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
      page,
      line: text.slice(0, match.index).split("\n").length,
      language: match[1] ?? "",
      text: match[2] ?? "",
    }));
  });
}

/** Paths of all pages a person reads, from the root. */
export function pages(): readonly string[] {
  const patterns = [
    "*.md",
    "packages/*/README.md",
    "examples/*/README.md",
    "docs/*.md",
    "docs/*/*.md",
    "docs/reference/regimes/*.md",
  ];
  return globSync(patterns, { cwd: root, exclude: (path) => path.includes("node_modules") }).sort();
}
