import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GrowthResult } from "../../packages/bench/src/growth/growth-result.ts";
import type { PeersResult } from "../../packages/bench/src/peers/peers-result.ts";

/** The published run beside the peers. */
export function peersResult(): PeersResult {
  // Written by `pnpm bench peers --write`, from a value of this type.
  return resultOf("peers") as PeersResult;
}

/** The published run over growing ledgers. */
export function growthResult(): GrowthResult {
  // Written by `pnpm bench growth --write`, from a value of this type.
  return resultOf("growth") as GrowthResult;
}

function resultOf(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../packages/bench/results/${name}.json`), "utf8"));
}
