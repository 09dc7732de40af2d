import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { manifestOf, readManifest, root } from "../packages.ts";
import { runReleaseStep } from "./release-workflow.ts";

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
