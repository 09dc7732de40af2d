import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** Versions, processor, and what one durable write costs here. */
export function describeEnvironment(): string {
  const { node, sqlite } = process.versions;
  const [cpu] = cpus();
  const fsync = fsyncMilliseconds();
  return `Node ${node}, SQLite ${sqlite}, ${cpus().length} × ${cpu?.model ?? "?"}; one write with fsync takes ${fsync.toFixed(3)} ms`;
}

/** Milliseconds of writing 4 KiB and fsync, the median of 200. */
export function fsyncMilliseconds(): number {
  return inTemporaryFolder((folder) => {
    const file = openSync(join(folder, "fsync"), "w");
    const page = new Uint8Array(4096);
    const times = Array.from({ length: 200 }, () => {
      const started = performance.now();
      writeSync(file, page);
      fsyncSync(file);
      return performance.now() - started;
    });
    closeSync(file);
    return times.toSorted((a, b) => a - b)[100] ?? Number.NaN;
  });
}
