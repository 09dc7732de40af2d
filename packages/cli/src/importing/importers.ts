import { commandError } from "../command-line/command-error.ts";
import { boston311 } from "./boston-311/boston-311.ts";
import type { Importer } from "./importer.ts";
import { servicenow } from "./servicenow/servicenow.ts";

/** Every format that can be imported. */
export const importers: readonly Importer[] = [boston311, servicenow];

/** The importer of a format. Throws `unknown-format`. */
export function importerOf(format: string): Importer {
  const importer = importers.find((candidate) => candidate.format === format);
  if (importer !== undefined) return importer;
  throw commandError(
    "unknown-format",
    "--format",
    `${JSON.stringify(format)} is not a format that can be imported`,
    `Pass one of: ${importers.map((candidate) => candidate.format).join(", ")}.`,
  );
}
