import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Path of a file that does not exist yet, in a folder of its own that goes when the test ends. */
export function temporaryFile(name = "complaints.db"): string {
  const folder = mkdtempSync(join(tmpdir(), "complaint-ledger-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}
