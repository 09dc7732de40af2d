import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, describe, expect, it } from "vitest";
import { manifestOf, publishedFolders, readManifest, type Manifest } from "../packages.ts";
import type { Outside } from "./outside.ts";
import { builtFiles } from "./remove-stale-output.ts";

/** What an import resolves to in CommonJS, or without `exports`, is no question to packages that are ES modules only. */
const foreignResolutions: readonly string[] = ["node10", "node16-cjs"];

/** What is in each tarball, and what linters of published packages say of it. */
export function tarballSuite(outside: () => Outside): void {
  describe.each(publishedFolders())("the tarball of %s", (folder) => {
    let data: Uint8Array<ArrayBuffer>;
    let manifest: Manifest;
    let files: readonly string[];

    beforeAll(() => {
      const tarball = outside().tarballs.get(folder);
      data = new Uint8Array(readFileSync(tarball?.filename ?? ""));
      files = tarball?.files ?? [];
      manifest = readManifest(join(outside().folder, "node_modules", manifestOf(folder).name));
    });

    it("holds what is built of the sources, a README and the licence, and nothing else", () => {
      const built = builtFiles(folder).map((path) => `dist/${path}`);
      expect(files.toSorted()).toEqual(["LICENSE", "README.md", "package.json", ...built].toSorted());
    });

    it("offers exactly what it offers in the workspace", () => {
      const { exports: inWorkspace = {}, bin = {} } = manifestOf(folder);
      const expected = Object.entries(inWorkspace).map(([path, source]) => [path, offered(String(source))]);
      expect(manifest.exports).toEqual(Object.fromEntries(expected));
      expect(Object.keys(manifest.bin ?? {})).toEqual(Object.keys(bin));
    });

    it("says of itself what its users' tools and people look for", () => {
      const { keywords = [], ...rest } = manifest;
      expect(rest).toMatchObject({ type: "module", license: "MIT", sideEffects: false });
      expect(rest.engines).toEqual(manifestOf("event-sourcing").engines);
      expect(keywords.length).toBeGreaterThan(2);
    });

    it("asks for versions that a registry knows", () => {
      const { dependencies, optionalDependencies, peerDependencies } = manifest;
      const ranges = Object.values({ ...dependencies, ...optionalDependencies, ...peerDependencies });
      expect(ranges.filter((range) => !/^[\^~]?\d+\.\d+\.\d+$/.test(range))).toEqual([]);
    });

    it("is clean to publint", async () => {
      const { messages, pkg } = await publint({ pack: { tarball: data.buffer }, strict: true });
      expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    });

    it("has types that are right wherever ES modules are resolved", async () => {
      const analysis = await checkPackage(createPackageFromTarballData(data));
      const problems = "problems" in analysis ? analysis.problems : ["it has no types"];
      expect(problems.filter((problem) => !isForeign(problem))).toEqual([]);
    });
  });
}

function offered(source: string): { readonly types: string; readonly default: string } {
  const path = source.replace("./src/", "./dist/").replace(/\.ts$/, "");
  return { types: `${path}.d.ts`, default: `${path}.js` };
}

function isForeign(problem: unknown): boolean {
  return (
    typeof problem === "object" &&
    problem !== null &&
    "resolutionKind" in problem &&
    foreignResolutions.includes(String(problem.resolutionKind))
  );
}
