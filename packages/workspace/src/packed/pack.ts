import { join } from "node:path";
import { manifestOf, publishedFolders, root } from "../packages.ts";
import { pnpm, run } from "../run.ts";
import { removeStaleOutput } from "./remove-stale-output.ts";

/** A published package as it would be uploaded. */
export interface Tarball {
  readonly name: string;
  /** Where the file is. */
  readonly filename: string;
  /** Paths inside of it. */
  readonly files: readonly string[];
}

/** Builds and packs every published package into a folder, exactly as publishing does; by package folder. */
export async function pack(destination: string): Promise<ReadonlyMap<string, Tarball>> {
  const published = publishedFolders();
  await run(join(root, "node_modules/.bin/tsc"), ["-b", "tsconfig.build.json"]);
  published.forEach(removeStaleOutput);
  const filters = published.flatMap((folder) => ["--filter", manifestOf(folder).name]);
  const output = await pnpm([...filters, "pack", "--json", "--pack-destination", destination]);
  const tarballs = new Map(tarballsOf(output).map((tarball) => [tarball.name, tarball]));
  return new Map(published.map((folder) => [folder, tarballNamed(manifestOf(folder).name, tarballs)]));
}

function tarballsOf(output: string): readonly Tarball[] {
  // What the package manager prints with --json; anything else fails the tests that pack.
  const packed = JSON.parse(output) as readonly (Omit<Tarball, "files"> & { files: readonly { path: string }[] })[];
  return packed.map(({ name, filename, files }) => ({ name, filename, files: files.map(({ path }) => path) }));
}

function tarballNamed(name: string, tarballs: ReadonlyMap<string, Tarball>): Tarball {
  const tarball = tarballs.get(name);
  if (tarball === undefined) throw new Error(`packing ${name} made no tarball`);
  return tarball;
}
