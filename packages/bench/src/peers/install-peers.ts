import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { peersFolder } from "./peer-module.ts";

/** Installs the peers, exactly as their lock file says, if they are not there yet. One of them compiles for minutes. */
export function installPeers(progress: (line: string) => void): void {
  if (existsSync(join(peersFolder, "node_modules"))) return;
  progress("installing the peers; SQLite is compiled for one of them, which takes some minutes");
  const { status } = spawnSync("npx", ["-y", "pnpm@12", "install", "--frozen-lockfile"], {
    cwd: peersFolder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`installing the peers in ${peersFolder} failed`);
}
