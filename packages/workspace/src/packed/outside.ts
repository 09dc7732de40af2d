import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestOf } from "../packages.ts";
import { pnpm } from "../run.ts";
import { pack, type Tarball } from "./pack.ts";

/** A user's project outside the workspace, with every published package installed from its tarball. */
export interface Outside extends Disposable {
  readonly folder: string;
  /** By package folder. */
  readonly tarballs: ReadonlyMap<string, Tarball>;
}

/** Packs every published package and installs them together in a new folder, which disposing removes. */
export async function installOutside(): Promise<Outside> {
  const folder = mkdtempSync(join(tmpdir(), "complaint-ledger-packed-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    return { folder, tarballs: await install(folder), [Symbol.dispose]: remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function install(folder: string): Promise<Outside["tarballs"]> {
  const tarballs = await pack(folder);
  const files = Object.fromEntries([...tarballs.values()].map(({ name, filename }) => [name, `file:${filename}`]));
  const manifest = { name: "outside", private: true, type: "module", dependencies: { ...files, ...peers() } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  // The packages are not in the registry: whoever depends on another of them gets its tarball.
  writeFileSync(join(folder, "pnpm-workspace.yaml"), JSON.stringify({ overrides: files }));
  copySource("scenario.ts", folder);
  await pnpm(["install", "--prefer-offline", "--ignore-scripts"], { cwd: folder });
  return tarballs;
}

/** What the packages leave to their user to bring, and node's types. */
function peers(): Readonly<Record<string, string>> {
  return { "@types/node": "24", ...manifestOf("regimes").peerDependencies, ...manifestOf("testing").peerDependencies };
}

function copySource(name: string, folder: string): void {
  writeFileSync(join(folder, name), readFileSync(join(import.meta.dirname, name), "utf8"));
}
