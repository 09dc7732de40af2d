import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestOf, publishedFolders } from "../packages.ts";
import { pnpm } from "../run.ts";

/** A CycloneDX bill of materials, as far as the tests ask. */
export interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  /** What it is the bill of. */
  readonly metadata: { readonly component: SbomComponent };
  /** What that needs when it runs, and what that needs in turn. */
  readonly components: readonly SbomComponent[];
}

/** A package. */
export interface SbomComponent {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly ({ readonly license: { readonly id?: string } } | { readonly expression: string })[];
}

/**
 * Writes the bill of materials of each published package into a folder, as CycloneDX JSON: what it needs when it runs, as it
 * is locked and installed here. Of binaries for one platform it has those of this machine's.
 */
export async function writeSboms(folder: string): Promise<void> {
  const filters = publishedFolders().flatMap((published) => ["--filter", manifestOf(published).name]);
  const options = ["--prod", "--split", "--sbom-format", "cyclonedx", "--out", join(folder, "%s-%v.cdx.json")];
  await pnpm([...filters, "sbom", ...options]);
}

/** The bills of materials in a folder, by the package that each is of. */
export function readSboms(folder: string): ReadonlyMap<string, Sbom> {
  // What the package manager writes; anything else fails the tests that ask for it.
  const sboms = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Sbom);
  return new Map(sboms.map((sbom) => [nameOf(sbom.metadata.component), sbom]));
}

/** A component's name as packages are named. */
export function nameOf({ group, name }: SbomComponent): string {
  return group === undefined ? name : `${group}/${name}`;
}

/** Identifiers of the licences that a component is under, each of which must be kept to (SPDX); none if it names none. */
export function licencesOf({ licenses = [] }: SbomComponent): readonly string[] {
  const expressions = licenses.map((each) => ("expression" in each ? each.expression : (each.license.id ?? "unknown")));
  return expressions.flatMap((expression) => expression.replaceAll(/[()]/g, "").split(" AND "));
}
