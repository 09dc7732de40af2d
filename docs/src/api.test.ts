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

interface PublishedPackage {
  readonly folder: string;
  readonly name: string;
  /** Source files by the path that a program imports. */
  readonly exports: Readonly<Record<string, string>>;
}

function publishedPackages(): readonly PublishedPackage[] {
  return readdirSync(join(root, "packages")).flatMap((folder) => {
    // Manifests are our own files, and every published one has exports.
    const manifest = JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")) as Omit<
      PublishedPackage,
      "folder"
    > & { readonly private?: true };
    return manifest.private === true ? [] : [{ ...manifest, folder }];
  });
}

describe("the reference of the API", () => {
  it("covers every published package, by every path it can be imported by", () => {
    const published = publishedPackages();
    const entries = published.flatMap(({ folder, exports }) =>
      Object.values(exports).map((path) => join("../packages", folder, path)),
    );
    expect(options.entryPoints).toEqual(entries);
    expect(options.packagesRequiringDocumentation).toEqual(published.map(({ name }) => name));
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
