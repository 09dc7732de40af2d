import type { Dossier } from "../dossier.ts";

/** A dossier as JSON for programs: stable names in no language, instants in UTC, nothing left out. */
export function dossierJson(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}
