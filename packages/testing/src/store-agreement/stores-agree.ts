import { registerContract, type ContractOptions } from "../contract.ts";
import type { StorageFactory } from "../durable-store-contract/storage-under-test.ts";
import { agreementPoints, storagePair } from "./agreement-points.ts";

/** How to compare two stores. */
export interface AgreementOptions extends ContractOptions {
  /**
   * Whether the clock is set back too. `recordedAt` then is the same only of two stores that keep it from decreasing across
   * streams, as those in memory and on SQLite do; the port asks for it within a stream. Default false.
   */
  readonly clockGoesBack?: boolean;
}

/**
 * The vitest suite that runs the same random programs on two stores, and expects everything that can be observed to be
 * the same: results, typed errors, events to the letter, order. A program appends (also conflicting, repeated, overlapping
 * and invalid appends; names and payloads that are easily mistaken), reads with all options, subscribes, closes and
 * reopens. Of positions only their order is compared. Compare your store with `inMemoryStorage`, the reference.
 *
 * ```ts
 * storesAgree("in memory and mine", inMemoryStorage, myStorage);
 * ```
 */
export function storesAgree(
  name: string,
  one: StorageFactory,
  other: StorageFactory,
  { clockGoesBack = false, ...options }: AgreementOptions = {},
): void {
  registerContract(`stores agree: ${name}`, agreementPoints(clockGoesBack), () => storagePair(one, other), options);
}
