import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import type { Outside } from "./outside.ts";

/** What a bundler makes of a program for browsers. */
export interface Bundle {
  readonly code: string;
  /** The modules of which something is in it: paths below `node_modules`. */
  readonly modules: readonly string[];
}

/** How to bundle. */
export interface BundleOptions {
  /** Whether to leave this module out, to be loaded by itself. Default: nothing is left out. */
  readonly external?: (specifier: string) => boolean;
}

/** Bundles a program as an application for browsers would, minified; it may import what is installed outside. */
export async function bundle(outside: Outside, program: string, options: BundleOptions = {}): Promise<Bundle> {
  const input = join(outside.folder, "program.mjs");
  writeFileSync(input, program);
  const { external = () => false } = options;
  const build = await rolldown({
    input,
    platform: "browser",
    external: (specifier) => specifier.startsWith("node:") || external(specifier),
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    onLog: (level, log) => {
      throw new Error(`${level}: ${log.message}`);
    },
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error("a bundle is one file");
  const used = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return { code: chunk.code, modules: used.flatMap(([id]) => id.split("/node_modules/").slice(1).slice(-1)) };
}

/** Size of a text in KiB, to one decimal: as it is, and as a server sends it. */
export function sizeOf(code: string): { readonly minified: number; readonly gzip: number } {
  return { minified: kibibytes(Buffer.byteLength(code)), gzip: kibibytes(gzipSync(code, { level: 9 }).length) };
}

function kibibytes(bytes: number): number {
  return Math.round(bytes / 102.4) / 10;
}

/** Names of the packages that modules are of, in code-unit order. */
export function packagesOf({ modules }: Bundle): readonly string[] {
  const names = modules.map((module) => /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module);
  return [...new Set(names)].sort();
}

/** Whether an import is of another package than `name`. */
export function isForeign(specifier: string, name: string): boolean {
  return /^[@a-z]/.test(specifier) && specifier !== name;
}
