import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { pages, root } from "./code-blocks.ts";

interface Link {
  /** Path from the root of what it leads to. */
  readonly target: string;
  /** The heading in it, as it stands behind `#`; empty: the page. */
  readonly heading: string;
}

function proseOf(page: string): string {
  return readFileSync(join(root, page), "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
}

/** Links of a page that lead to somewhere in the project. */
function linksOf(page: string): readonly Link[] {
  return Array.from(proseOf(page).matchAll(/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g), ([, path = "", heading = ""]) => ({
    target: /^[a-z]+:/.test(path) ? path : path === "" ? page : join(dirname(page), path),
    heading,
  })).filter(({ target }) => !/^[a-z]+:/.test(target));
}

/** What stands behind `#` in links to the headings of a page, as GitHub makes it. */
function headingsOf(page: string): readonly string[] {
  return Array.from(proseOf(page).matchAll(/^#+ (.*)$/gm), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}

describe.each(pages())("%s", (page) => {
  it("links only to files that exist", () => {
    const missing = linksOf(page).filter(({ target }) => !existsSync(join(root, target)));
    expect(missing).toEqual([]);
  });

  it("links only to headings that exist", () => {
    const missing = linksOf(page).filter(
      ({ target, heading }) =>
        heading !== "" &&
        target.endsWith(".md") &&
        existsSync(join(root, target)) &&
        !headingsOf(target).includes(heading),
    );
    expect(missing).toEqual([]);
  });
});
