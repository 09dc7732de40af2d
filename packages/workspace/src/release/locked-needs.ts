import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parse } from "yaml";
import { readManifest, root } from "../packages.ts";

/** The lock file, as far as it tells what is needed when a package runs. */
interface LockFile {
  readonly importers: Readonly<Record<string, Needs<{ readonly version: string }>>>;
  readonly snapshots: Readonly<Record<string, Needs<string>>>;
  readonly packages: Readonly<
    Record<string, { readonly os?: unknown; readonly cpu?: unknown; readonly libc?: unknown }>
  >;
}

interface Needs<Version> {
  readonly dependencies?: Readonly<Record<string, Version>>;
  readonly optionalDependencies?: Readonly<Record<string, Version>>;
}

/** What a package needs when it runs, and what that needs in turn: `name@version`, as the lock file has it. */
export interface LockedNeeds {
  /** Needed everywhere. */
  readonly always: ReadonlySet<string>;
  /** Needed on one platform or another. */
  readonly somewhere: ReadonlySet<string>;
}

/** What a package of the workspace needs when it runs. */
export function lockedNeeds(folder: string): LockedNeeds {
  // A lock file of another shape fails the tests that ask for it.
  const lock = parse(readFileSync(join(root, "pnpm-lock.yaml"), "utf8")) as LockFile;
  const always = new Set<string>();
  const somewhere = new Set<string>();

  const visitImporter = (path: string): void => {
    const { dependencies, optionalDependencies } = lock.importers[path] ?? {};
    for (const [name, { version }] of Object.entries({ ...dependencies, ...optionalDependencies })) {
      if (version.startsWith("link:")) visitSibling(posix.join(path, version.slice("link:".length)));
      else visit(`${name}@${version}`);
    }
  };
  const visitSibling = (path: string): void => {
    const { name, version } = readManifest(join(root, path));
    if (always.has(`${name}@${version}`)) return;
    always.add(`${name}@${version}`);
    visitImporter(path);
  };
  const visit = (key: string): void => {
    // Behind its version stands which peers a package was installed with.
    const locked = key.replace(/\(.*$/, "");
    const { os, cpu, libc } = lock.packages[locked] ?? {};
    const needs = os === undefined && cpu === undefined && libc === undefined ? always : somewhere;
    if (needs.has(locked)) return;
    needs.add(locked);
    const { dependencies, optionalDependencies } = lock.snapshots[key] ?? {};
    for (const needed of Object.entries({ ...dependencies, ...optionalDependencies })) visit(needed.join("@"));
  };

  visitImporter(`packages/${folder}`);
  return { always, somewhere };
}
