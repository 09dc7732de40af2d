import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { manifestOf, publishedFolders, purePackages, root } from "../packages.ts";
import { bundle, isForeign, packagesOf } from "./bundle.ts";
import type { Outside } from "./outside.ts";
import { figuresOf, figuresOn } from "./package-sizes-page.ts";
import { packageSizes } from "./package-sizes.ts";

/** What is imported alone, and the third parties of which anything is in the bundle then. */
const alone: readonly (readonly [what: string, from: string, brings: readonly string[]])[] = [
  ["inMemoryEventStore", "event-sourcing", []],
  ["fold", "event-sourcing", []],
  ["handleCommands", "event-sourcing", ["@noble/hashes"]],
  ["keyedView", "event-sourcing", ["immer"]],
  ["addWorkingTime", "working-time", []],
  ["compileCalendar", "working-time", ["@date-fns/tz", "date-fns"]],
  ["approvalLimitOf", "policy", []],
  ["complaintStream", "complaint", []],
  ["slaCompliance", "sla", []],
  ["slaReport", "sla", ["@date-fns/tz", "date-fns"]],
  ["liabilityClassification", "liability", []],
  ["findingsOf", "liability", []],
  ["procedures", "regimes", []],
  ["openSqliteEventStore", "store-sqlite", []],
];

/** What a bundler for browsers makes of the packages. */
export function bundlingSuite(outside: () => Outside): void {
  it.each(publishedFolders())("%s leaves nothing in a bundle that uses nothing of it", async (folder) => {
    const { name } = manifestOf(folder);
    // What others than these need of third parties need not be fit for a bundle.
    const external = (specifier: string): boolean => !purePackages.includes(folder) && isForeign(specifier, name);
    const { modules } = await bundle(outside(), `import "${name}";`, { external });
    expect(modules).toEqual([]);
  });

  it.each(alone)("%s of %s brings only the third parties it needs", async (what, folder, brings) => {
    const ours = publishedFolders().map((each) => manifestOf(each).name);
    const brought = packagesOf(await bundle(outside(), `export { ${what} } from "${manifestOf(folder).name}";`));
    expect(brought).toContain(manifestOf(folder).name);
    expect(brought.filter((name) => !ours.includes(name))).toEqual(brings);
  });

  it("one policy brings no other", async () => {
    const program = 'export { importedHistory } from "@complaint-ledger/regimes";';
    const { modules } = await bundle(outside(), program);
    expect(modules).toEqual(["@complaint-ledger/regimes/dist/imported/imported-history.js"]);
  });

  it("weigh what the page of sizes says, within a tenth (else run pnpm sizes --write)", async () => {
    const page = figuresOn(readFileSync(join(root, "docs/reference/package-sizes.md"), "utf8"));
    const sizes = await packageSizes(outside());
    expect([...page.keys()]).toEqual(sizes.map(({ what }) => what));
    for (const size of sizes) {
      for (const [i, measured] of figuresOf(size).entries()) {
        const published = Number(page.get(size.what)?.[i]);
        const difference = Math.abs((measured ?? 0) - published);
        expect(difference, `${size.what}: ${measured} KiB, not ${published}`).toBeLessThan(0.1 * published + 0.11);
      }
    }
  });
}
