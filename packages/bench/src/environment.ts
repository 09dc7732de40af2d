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

/** Where and when something was measured, to be published with it. */
export interface MeasuredOn {
  /** The day, in UTC. */
  readonly date: string;
  readonly node: string;
  readonly sqlite: string;
  readonly processor: string;
  /** One write of 4 KiB that reached the disk. */
  readonly fsyncMilliseconds: number;
  /** The machine's load average over a minute, before and after. */
  readonly load: readonly [before: number, after: number];
}

/** The machine, today. */
export function measuredOn(load: MeasuredOn["load"]): MeasuredOn {
  const { node, sqlite = "?" } = process.versions;
  const date = new Date().toISOString().slice(0, 10);
  const processor = `${cpus().length} × ${cpus()[0]?.model ?? "?"}`;
  return { date, node, sqlite, processor, fsyncMilliseconds: fsyncMilliseconds(), load };
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
