import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { manifestOf, publishedFolders, readManifest, root, workspaceFolders } from "../packages.ts";
import { pnpm } from "../run.ts";
import { releaseWorkflow as workflow, releaseWorkflowText as text } from "./release-workflow.ts";

const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
// Our own file too; one of another shape fails the tests that ask for it.
const { versioning } = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")) as {
  readonly versioning: { readonly fixed: readonly (readonly string[])[]; readonly ignore: readonly string[] };
};
const runs = (job: string): readonly string[] => (workflow.jobs[job]?.steps ?? []).flatMap(({ run }) => run ?? []);

describe("the release workflow", () => {
  it("publishes what a tag names, after the tests, and nothing after that", () => {
    expect(workflow.on).toEqual({ push: { tags: ["v*"] } });
    expect(runs("test")).toEqual([".ci/run"]);
    expect(workflow.jobs["publish"]?.needs).toBe("test");
    expect(runs("publish").at(-1)).toContain('-r publish --provenance --access public --no-git-checks --tag "$tag"');
  });

  it("may ask the registry for trust in that one job, and may change nothing in the repository", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs["publish"]?.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(workflow.jobs["test"]?.permissions).toEqual({ contents: "read" });
  });

  it("holds no secret and asks for none", () => {
    expect(text).not.toMatch(/\bsecrets\.|[^-]token:|_authToken|NPM_TOKEN/i);
  });

  it("uses foreign actions at exact commits only", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((each) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(each))).toEqual([]);
  });

  it("runs scripts that exist", () => {
    const named = [...text.matchAll(/"\$PNPM" (?:--silent )?run ([\w:]+)/g)].map(([, script]) => script);
    expect(named).toEqual(["build", "sbom:write"]);
    expect(Object.keys(readManifest(root).scripts ?? {})).toEqual(expect.arrayContaining(named));
  });
});

describe("the published packages", () => {
  it.each(publishedFolders())("%s is published for everybody, with its provenance", (folder) => {
    expect(manifestOf(folder).publishConfig).toMatchObject({ access: "public", provenance: true });
  });

  it("have one version, and are released together", async () => {
    const names = publishedFolders().map((folder) => manifestOf(folder).name);
    expect(versioning.fixed.map((group) => group.toSorted())).toEqual([names.toSorted()]);
    expect(new Set(publishedFolders().map((folder) => manifestOf(folder).version)).size).toBe(1);
    expect(await pnpm(["change", "check"])).toContain("All package versions satisfy");
  });

  it("are the only ones that get a new version", () => {
    const manifests = workspaceFolders().map((folder) => readManifest(join(root, folder)));
    const names = manifests.filter((manifest) => manifest.private === true).map(({ name }) => name);
    expect(versioning.ignore.toSorted()).toEqual(names.toSorted());
  });
});
