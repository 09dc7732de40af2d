import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes a folder and gives the paths in it by name. It is removed after the test, or when `whenDone` says (`afterAll`). */
export function temporaryFolder(
  whenDone: (remove: () => void) => void = (remove) => onTestFinished(remove),
): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "complaint-ledger-"));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
