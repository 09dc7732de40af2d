import { manifestOf, purePackages } from "../packages.ts";
import { bundle, isForeign, sizeOf } from "./bundle.ts";
import type { Outside } from "./outside.ts";

/** How much something weighs in a browser: KiB, minified, and compressed besides. */
export interface PackageSize {
  /** A package, or what is imported of several. */
  readonly what: string;
  /** Its own code, without what it depends on; null for what is imported of several packages. */
  readonly own: { readonly minified: number; readonly gzip: number } | null;
  /** Everything it brings. */
  readonly whole: { readonly minified: number; readonly gzip: number };
}

/** A ledger in memory with one policy and the SLA report: what the browser test runs. */
export const ledgerInBrowser = "`openLedger`, `inMemoryEventStore`, `expressDelivery` and `slaReport`";

/** Sizes of each pure package with all its exports, in code-unit order, and last of a whole ledger in a browser. */
export async function packageSizes(outside: Outside): Promise<readonly PackageSize[]> {
  const sizes: PackageSize[] = [];
  for (const name of purePackages.map((folder) => manifestOf(folder).name).sort()) {
    const program = `export * from "${name}";`;
    const own = await bundle(outside, program, { external: (specifier) => isForeign(specifier, name) });
    const whole = await bundle(outside, program);
    sizes.push({ what: `\`${name}\``, own: sizeOf(own.code), whole: sizeOf(whole.code) });
  }
  const { code } = await bundle(outside, 'export { scenario } from "./scenario.ts";');
  return [...sizes, { what: ledgerInBrowser, own: null, whole: sizeOf(code) }];
}
