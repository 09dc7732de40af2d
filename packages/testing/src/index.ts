export { happened, type Happening, type HappeningDetails } from "./complaints/happening.ts";
export { inOneLedger } from "./complaints/in-one-ledger.ts";
export { recordedHistory } from "./complaints/recorded-history.ts";
export type { ContractOptions } from "./contract.ts";
export { durableStoreContract } from "./durable-store-contract/durable-store-contract.ts";
export type { StorageFactory } from "./durable-store-contract/storage-under-test.ts";
export { eventStoreContract } from "./event-store-contract/event-store-contract.ts";
export type { StoreFactory } from "./event-store-contract/store-under-test.ts";
export { settableClock, type SettableClock } from "./settable-clock.ts";
