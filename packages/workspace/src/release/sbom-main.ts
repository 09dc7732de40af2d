import { join } from "node:path";
import { root } from "../packages.ts";
import { writeSboms } from "./sbom.ts";

await writeSboms(join(root, "sbom"));
