import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandsReference } from "./commands-reference.ts";
import { regimesReference } from "./regimes-reference.ts";

writeFileSync(join(import.meta.dirname, "../reference/commands.md"), commandsReference());
writeFileSync(join(import.meta.dirname, "../reference/regimes.md"), regimesReference());
