import { registerContract, type ContractOptions } from "../contract.ts";
import { durability } from "./durability.ts";
import { severalWriters } from "./several-writers.ts";
import { reopenedModel } from "./reopened-model.ts";
import { storageUnderTest, type DurableStorePoint, type StorageFactory } from "./storage-under-test.ts";
import { watchingOthers } from "./watching-others.ts";

/** The durable-store contract. */
export const durableStorePoints: readonly DurableStorePoint[] = [
  durability,
  severalWriters,
  watchingOthers,
  reopenedModel,
];

/**
 * The vitest suite that every store which outlives its process has to pass besides `eventStoreContract`: point 11, and
 * point 10 across connections. That events survive `kill -9` and power loss is for tests with real processes to show.
 *
 * ```ts
 * durableStoreContract("my store", async () => {
 *   const folder = await mkdtemp(join(tmpdir(), "my-store-"));
 *   return { open: ({ clock }) => openMyStore({ folder, clock }), dispose: () => rm(folder, { recursive: true }) };
 * });
 * ```
 */
export function durableStoreContract(name: string, factory: StorageFactory, options: ContractOptions = {}): void {
  registerContract(`durable-store contract: ${name}`, durableStorePoints, () => storageUnderTest(factory), options);
}
