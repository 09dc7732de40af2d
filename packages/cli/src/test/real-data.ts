import { execFileSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Archives of real data that are handed around beside the repository, and not with it. */
export type Archive = "boston-311-2011.zip" | "servicenow-incidents.zip";

/** Why an archive cannot be used here, if it cannot. */
export function reasonToSkip(archive: Archive): string | undefined {
  if (!existsSync(pathOf(archive))) return `there is no ../shared/data/${archive}`;
  try {
    execFileSync("unzip", ["-v"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "there is no program unzip";
  }
}

/** Unpacks the one file of an archive. */
export function unpack(archive: Archive, file: string): void {
  const output = openSync(file, "w");
  execFileSync("unzip", ["-p", pathOf(archive)], { stdio: ["ignore", output, "inherit"] });
  closeSync(output);
}

function pathOf(archive: Archive): string {
  return fileURLToPath(new URL(`../../../../../shared/data/${archive}`, import.meta.url));
}
