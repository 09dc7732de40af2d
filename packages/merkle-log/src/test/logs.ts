import * as fc from "fast-check";
import { leafHash } from "../hashes.ts";
import { merkleLog } from "../merkle-log.ts";

/** Logs of a few short entries. */
export const logs: fc.Arbitrary<readonly Uint8Array[]> = fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 70 });

/** Logs of at least one entry, and a number from 1 to how many they have. */
export const logsAndSizes: fc.Arbitrary<readonly [readonly Uint8Array[], number]> = logs
  .filter((log) => log.length > 0)
  .chain((log) => fc.tuple(fc.constant(log), fc.integer({ min: 1, max: log.length })));

/** The tree hash of a log that is read from its beginning. */
export function rootOf(log: readonly Uint8Array[]): Uint8Array {
  const merkle = merkleLog();
  for (const leaf of log) merkle.add(leaf);
  return merkle.root();
}

/** The hash of each entry. */
export function hashesOf(log: readonly Uint8Array[]): readonly Uint8Array[] {
  return log.map(leafHash);
}
