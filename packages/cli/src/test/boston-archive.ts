import { execFileSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

const archive = fileURLToPath(new URL("../../../../../shared/data/boston-311-2011.zip", import.meta.url));

/** Why the city's published file cannot be used here, if it cannot. */
export function reasonToSkipBoston(): string | undefined {
  if (!existsSync(archive)) return "there is no ../shared/data/boston-311-2011.zip";
  try {
    execFileSync("unzip", ["-v"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "there is no program unzip";
  }
}

/** Unpacks the city's published file. */
export function unpackBoston(file: string): void {
  const csv = openSync(file, "w");
  execFileSync("unzip", ["-p", archive], { stdio: ["ignore", csv, "inherit"] });
  closeSync(csv);
}
