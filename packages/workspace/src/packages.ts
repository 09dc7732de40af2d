import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The workspace's root folder. */
export const root: string = join(import.meta.dirname, "../../..");

/** Folders of the packages that run anywhere, browsers included: no clock, file, network, randomness or locale. */
export const purePackages: readonly string[] = [
  "event-sourcing",
  "working-time",
  "merkle-log",
  "policy",
  "complaint",
  "sla",
  "liability",
  "callbacks",
  "register",
  "dossier",
  "regimes",
  "ledger",
];

/** What a package's manifest says, as far as the tests ask. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly license?: string;
  readonly keywords?: readonly string[];
  readonly sideEffects?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: {
    readonly access?: string;
    readonly provenance?: boolean;
    readonly exports?: Readonly<Record<string, unknown>>;
  };
}

/** Folders below `packages/`. */
export function packageFolders(): readonly string[] {
  return readdirSync(join(root, "packages")).sort();
}

/** Folders of everything in the workspace that has a manifest: packages, examples, docs. Relative to the root. */
export function workspaceFolders(): readonly string[] {
  const examples = readdirSync(join(root, "examples"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    ...packageFolders().map((name) => `packages/${name}`),
    ...examples.map(({ name }) => `examples/${name}`),
    "docs",
  ];
}

/** Folders of the packages that are published. */
export function publishedFolders(): readonly string[] {
  return packageFolders().filter((folder) => manifestOf(folder).private !== true);
}

/** The manifest of a package. */
export function manifestOf(folder: string): Manifest {
  return readManifest(join(root, "packages", folder));
}

/** The manifest in a folder. */
export function readManifest(folder: string): Manifest {
  // Manifests are our own files; a wrong one fails the tests that read it.
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
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
