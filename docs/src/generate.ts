import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedPages } from "./generated-pages.ts";

const reference = join(import.meta.dirname, "../reference");

// A policy that is no longer shipped keeps no page.
rmSync(join(reference, "regimes"), { recursive: true, force: true });
mkdirSync(join(reference, "regimes"));

for (const [name, text] of Object.entries(generatedPages)) {
  writeFileSync(join(reference, name), text());
}
