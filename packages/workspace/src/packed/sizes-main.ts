import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../packages.ts";
import { installOutside } from "./outside.ts";
import { packageSizesPage } from "./package-sizes-page.ts";
import { packageSizes } from "./package-sizes.ts";

const outside = await installOutside();
try {
  const page = packageSizesPage(await packageSizes(outside), new Date().toISOString().slice(0, 10));
  process.stdout.write(page);
  if (process.argv.includes("--write")) writeFileSync(join(root, "docs/reference/package-sizes.md"), page);
} finally {
  outside[Symbol.dispose]();
}
