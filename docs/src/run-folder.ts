import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./code-blocks.ts";

// Below a `dist`, which no tool of the workspace looks into: else the suites in walkthroughs would be collected as ours.
const folders = join(root, "docs/.code-blocks/dist");

/** Makes a folder of this run's own, from where programs see every package of the workspace. */
export function makeRunFolder(): string {
  mkdirSync(folders, { recursive: true });
  return mkdtempSync(join(folders, "run-"));
}

/** Removes a folder that {@link makeRunFolder} made. */
export function removeRunFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
