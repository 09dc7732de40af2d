import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The workspace's root folder. */
export const root: string = join(import.meta.dirname, "../../..");

/** What a package's manifest says, as far as the tests ask. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Folders below `packages/`. */
export function packageFolders(): readonly string[] {
  return readdirSync(join(root, "packages")).sort();
}

/** The manifest of a package. */
export function manifestOf(folder: string): Manifest {
  // Manifests are our own files; a wrong one fails the tests that read it.
  return JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")) as Manifest;
}

/** Paths of a package's published sources, relative to its folder: no tests, no test support. */
export function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, "packages", folder, "src"), { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !/(^|\/)test\//.test(path),
  );
}

/** The text of one source. */
export function sourceText(folder: string, path: string): string {
  return readFileSync(join(root, "packages", folder, "src", path), "utf8");
}
