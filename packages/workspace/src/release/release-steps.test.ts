import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { manifestOf, readManifest, root } from "../packages.ts";
import { runReleaseStep } from "./release-workflow.ts";

/** In place of the package manager: it tells what it was asked for, and does nothing. */
const npxTells = 'PNPM=pnpm\nnpx() { shift 2; echo "$*"; }';

describe("the step that names the repository", () => {
  it("writes into each manifest where it is run, and which folder the package is in", async () => {
    // Of these two, each needs the other.
    const folders = ["complaint", "testing"];
    const copy = copyOfManifests(folders);
    const env = { GITHUB_SERVER_URL: "https://forge.example", GITHUB_REPOSITORY: "somebody/something" };
    await runReleaseStep("Name the repository", { cwd: copy, env });
    for (const folder of folders) {
      const url = "git+https://forge.example/somebody/something.git";
      const repository = { type: "git", url, directory: `packages/${folder}` };
      expect(readManifest(join(copy, "packages", folder))).toEqual({ ...manifestOf(folder), repository });
    }
  });
});

describe("the step that checks the tag", () => {
  const version = `v${manifestOf("ledger").version}`;
  const check = (tag: string): Promise<string> =>
    runReleaseStep("Check that the tag", { env: { GITHUB_REF_NAME: tag } }, npxTells);

  it("goes on if the tag is the version, to see whether all packages have it", async () => {
    expect(await check(version)).toBe("change check\n");
  });

  it("ends and says both if they differ", async () => {
    await expect(check("v99.0.0")).rejects.toThrow(`The tag is v99.0.0, and the packages are ${version}.`);
  });
});

describe("the step that publishes", () => {
  const publish = (tag: string): Promise<string> =>
    runReleaseStep("Publish", { env: { GITHUB_REF_NAME: tag } }, npxTells);

  it("makes a release the latest, which those get who ask for no version", async () => {
    expect(await publish("v1.2.3")).toMatch(/-r publish .* --tag latest\n$/);
  });

  it("makes a pre-release the next, which only those get who ask for it", async () => {
    expect(await publish("v1.2.3-rc.1")).toMatch(/-r publish .* --tag next\n$/);
  });
});

/** A folder with these packages' manifests, where they are in the workspace; it is removed when the test is over. */
function copyOfManifests(folders: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), "complaint-ledger-release-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const folder of folders) {
    const manifest = join("packages", folder, "package.json");
    cpSync(join(root, manifest), join(copy, manifest));
  }
  return copy;
}
