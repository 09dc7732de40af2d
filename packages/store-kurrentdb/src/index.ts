export { isKurrentDbAddress } from "./connection/ledger-address.ts";
export {
  isKurrentDbStoreError,
  type KurrentDbStoreError,
  type KurrentDbStoreErrorCode,
} from "./kurrentdb-store-error.ts";
export { openKurrentDbEventStore, type KurrentDbEventStoreOptions } from "./open-kurrentdb-event-store.ts";
