import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "quickstart-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(): string {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const file = join(folder, "complaints.db");
  return execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", main, file], { encoding: "utf8" });
}

describe("the quickstart", () => {
  it("prints what its README shows, and records nothing twice when it is run again", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const shown = /```text\n(.*?)```/s.exec(readme)?.[1];
    expect(run()).toBe(shown);
    expect(run()).toBe(shown?.replace("LodgeComplaint: recorded", "LodgeComplaint: alreadyRecorded"));
  });
});
