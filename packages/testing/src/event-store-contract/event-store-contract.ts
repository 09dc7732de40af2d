import { registerContract, type ContractOptions } from "../contract.ts";
import { eventStorePoints } from "./event-store-points.ts";
import { storeUnderTest, type StoreFactory } from "./store-under-test.ts";

/**
 * The vitest suite that every event store has to pass: points 1 to 10 of the port, as sentences and as properties.
 * Call it at the top level of a test file.
 *
 * ```ts
 * eventStoreContract("my store", async ({ clock }) => {
 *   const store = await openMyStore({ clock });
 *   return { store, dispose: () => store.close() };
 * });
 * ```
 */
export function eventStoreContract(name: string, factory: StoreFactory, options: ContractOptions = {}): void {
  registerContract(`event-store contract: ${name}`, eventStorePoints, () => storeUnderTest(factory), options);
}
