import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Where the peers are installed: no part of the workspace. */
export const peersFolder: string = join(import.meta.dirname, "../../peers");

/**
 * Loads a peer. What `Module` says of it is what the bench uses of the declarations that the pinned version ships;
 * they cannot be imported, for the peers are not installed where the project is checked.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller alone knows what it uses of the module.
export function peerModule<Module>(name: string): Module {
  // The pinned version has these declarations; were one wrong, the check of the answers before measuring would fail.
  return createRequire(join(peersFolder, "package.json"))(name) as Module;
}

/** The exact version of each peer. */
export function peerVersions(): Readonly<Record<string, string>> {
  // Our own manifest.
  const manifest = JSON.parse(readFileSync(join(peersFolder, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return manifest.dependencies;
}
