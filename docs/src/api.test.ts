import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./code-blocks.ts";

const docs = join(root, "docs");
// TypeDoc's own options file, of which only the lists are read.
const options = JSON.parse(readFileSync(join(docs, "typedoc.json"), "utf8")) as {
  readonly entryPoints: readonly string[];
  readonly packagesRequiringDocumentation: readonly string[];
};

describe("the reference of the API", () => {
  it("covers every published package", () => {
    const published = readdirSync(join(root, "packages"))
      .map((folder) => ({ folder, manifest: readFileSync(join(root, "packages", folder, "package.json"), "utf8") }))
      .filter(({ manifest }) => !manifest.includes('"private": true'));
    expect(options.entryPoints).toEqual(published.map(({ folder }) => `../packages/${folder}/src/index.ts`));
    const names = published.map(({ manifest }) => /"name": "([^"]+)"/.exec(manifest)?.[1]);
    expect(options.packagesRequiringDocumentation).toEqual(names);
  });

  it("finds every export documented, and every link and type it leads to", { timeout: 300_000 }, () => {
    const typedoc = join(docs, "node_modules/typedoc/bin/typedoc");
    const { status, stdout, stderr } = spawnSync(process.execPath, [typedoc, "--emit", "none"], {
      cwd: docs,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    expect(stdout + stderr).toBe("");
    expect(status).toBe(0);
  });
});
