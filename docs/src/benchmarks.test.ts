import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { peersResult } from "./benchmark-results.ts";

const text = (path: string): string => readFileSync(join(import.meta.dirname, "../..", path), "utf8");

describe("the published benchmarks", () => {
  const page = text("docs/reference/benchmarks.md");
  // Our own manifest.
  const { dependencies } = JSON.parse(text("packages/bench/peers/package.json")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };

  it("were measured with the peers that the bench installs (else run pnpm bench peers --write)", () => {
    expect(peersResult().versions).toEqual(dependencies);
  });

  it("name each peer with the exact version that is pinned, and no other", () => {
    const named = page.matchAll(/^\| (?<name>[@a-z][\w@/-]*) +\| (?<version>\d[\w.-]*) +\|$/gm);
    expect(Object.fromEntries(Array.from(named, ({ groups }) => [groups?.["name"], groups?.["version"]]))).toEqual(
      dependencies,
    );
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("measured only who answered as this project does, or say how many answers differ", () => {
    for (const { name, question, agrees, asked } of peersResult().deadlines) {
      if (agrees === asked) continue;
      expect(page).toContain(`- ${name}, ${question}: from `);
    }
  });
});
