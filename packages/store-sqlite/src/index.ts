export { openSqliteEventStore, type SqliteEventStoreOptions } from "./open-sqlite-event-store.ts";
export type { SqliteEventStore, StoreStatistics } from "./sqlite-event-store.ts";
export { isSqliteStoreError, type SqliteStoreError, type SqliteStoreErrorCode } from "./sqlite-store-error.ts";
