import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manifestOf, publishedFolders } from "../packages.ts";
import { lockedNeeds } from "./locked-needs.ts";
import { licencesOf, nameOf, readSboms, writeSboms, type Sbom } from "./sbom.ts";

/** Licences under which a package may be used without asking anybody: they want to be named, and no more. */
const allowed = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"];

const folder = mkdtempSync(join(tmpdir(), "complaint-ledger-sbom-"));
let sboms: ReadonlyMap<string, Sbom>;
beforeAll(async () => {
  await writeSboms(folder);
  sboms = readSboms(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(publishedFolders())("the bill of materials of %s", (published) => {
  const { name, version } = manifestOf(published);
  const components = (): Sbom["components"] => sboms.get(name)?.components ?? [];

  it("is CycloneDX, and of this version", () => {
    expect(sboms.get(name)).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.7",
      metadata: { component: { version, licenses: [{ license: { id: "MIT" } }] } },
    });
  });

  it("lists all that it needs when it runs, in the versions of the lock file, and nothing else", () => {
    const { always, somewhere } = lockedNeeds(published);
    const listed = components().map((component) => `${nameOf(component)}@${component.version}`);
    expect(listed.filter((each) => !somewhere.has(each)).toSorted()).toEqual([...always].toSorted());
  });

  it("names a licence of each that leaves its user free", () => {
    const others = components().filter((component) => {
      const licences = licencesOf(component);
      return licences.length === 0 || licences.some((licence) => !allowed.includes(licence));
    });
    expect(others.map((component) => `${nameOf(component)}: ${licencesOf(component).join()}`)).toEqual([]);
  });
});
