import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, sourcesOf } from "../packages.ts";

/** What the build makes of a package's sources: paths below its `dist`. */
export function builtFiles(folder: string): readonly string[] {
  return sourcesOf(folder).flatMap((path) => [path.replace(/ts$/, "js"), path.replace(/ts$/, "d.ts")]);
}

/**
 * Removes from a package's `dist` what a build left there of sources that are gone since: the compiler never does, and it
 * would be published.
 */
export function removeStaleOutput(folder: string): void {
  const dist = join(root, "packages", folder, "dist");
  if (!existsSync(dist)) return;
  const current = new Set(builtFiles(folder));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isStale = entry.isFile() && entry.name !== ".tsbuildinfo" && !current.has(path.slice(dist.length + 1));
    if (isStale) rmSync(path);
  }
}
