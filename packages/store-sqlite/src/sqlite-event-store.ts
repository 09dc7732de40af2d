import type { DatabaseSync } from "node:sqlite";
import {
  assertName,
  assertReadAllOptions,
  assertReadStreamOptions,
  eventSourcingError,
  prepareAppend,
  type AppendResult,
  type Clock,
  type EventSourcingError,
  type EventStore,
  type PreparedAppend,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import { appendBatch } from "./append/append-batch.ts";
import { appendStatements } from "./append/append-statements.ts";
import { groupCommit } from "./append/group-commit.ts";
import type { Access } from "./connection/assert-file.ts";
import { checkpoint } from "./connection/checkpoint.ts";
import { integrityProblems } from "./connection/integrity-problems.ts";
import { retryWhileBusy } from "./connection/retry-while-busy.ts";
import { eventPages, type EventRow } from "./read/event-pages.ts";
import { positionNumber } from "./read/position-number.ts";
import { PAGE_SIZE, readEvents } from "./read/read-events.ts";
import { readRequest } from "./read/read-request.ts";
import { recordedEvent } from "./read/recorded-event.ts";
import { sqliteStoreError, type SqliteStoreError } from "./sqlite-store-error.ts";
import { arrivals as watchArrivals } from "./subscription/arrivals.ts";
import { follow } from "./subscription/follow.ts";

/** The event store in one file, with what an operator wants beside the port. */
export interface SqliteEventStore extends EventStore {
  /** Absolute path of the ledger. */
  readonly file: string;
  /**
   * What is wrong with the file, each a sentence; nothing if it is sound. Reads the whole file and holds up the event
   * loop meanwhile: for operators. Whether the events keep the contract's rules is another question.
   */
  integrityCheck(): Promise<readonly string[]>;
  /** What this store has done since it was opened. */
  statistics(): StoreStatistics;
}

/** Counts since a store was opened. */
export interface StoreStatistics {
  /** Transactions, each one wait for the disk. */
  readonly commits: number;
  /** Appends they decided, conflicts included. */
  readonly appends: number;
}

/** What {@link sqliteEventStore} is made of. */
export interface OpenLedger {
  readonly database: DatabaseSync;
  readonly file: string;
  readonly access: Access;
  /** Milliseconds. */
  readonly busyTimeout: number;
  readonly clock: Clock;
}

/** The store over a ledger that {@link openConnection} has opened. */
export function sqliteEventStore({ database, file, access, busyTimeout, clock }: OpenLedger): SqliteEventStore {
  const pages = eventPages(database);
  const arrivals = watchArrivals(pages.newestPosition);
  const statements = appendStatements(database);
  const appendContext = { clock, statements, isInTransaction: () => database.isTransaction };
  let commits = 0;
  let appends = 0;
  let closing: Promise<void> | undefined;

  const isClosed = (): boolean => closing !== undefined;
  const assertOpen = (): void => {
    if (isClosed()) throw storeClosed();
  };
  const whenFree = <Result>(operation: () => Result): Promise<Result> => retryWhileBusy(operation, file, busyTimeout);

  const commit = async (batch: readonly PreparedAppend[]): Promise<readonly (AppendResult | EventSourcingError)[]> => {
    const outcomes = await whenFree(() => appendBatch(batch, appendContext));
    commits += 1;
    appends += batch.length;
    arrivals.look();
    return outcomes;
  };
  const groups = groupCommit(commit);

  const eventOf = (row: EventRow): RecordedEvent => recordedEvent(row, file);

  async function closeOnce(): Promise<void> {
    arrivals.releaseAll();
    await groups.idle();
    if (access === "write") checkpoint(database);
    database.close();
  }

  /** Asked again at each try: the store may have been closed while it waited for another process. */
  const whileOpen = <Result>(operation: () => Result): Promise<Result> =>
    whenFree(() => {
      assertOpen();
      return operation();
    });

  return {
    file,
    system: "sqlite",
    clock,
    async append(stream, events, expected) {
      assertOpen();
      const append = prepareAppend(stream, events, expected);
      if (access !== "write") throw openedForReading(file);
      return groups.append(append);
    },
    readStream: (stream, options = {}) =>
      readEvents({
        start() {
          assertOpen();
          assertName(stream, "stream");
          assertReadStreamOptions(options);
          return readRequest(options, Number);
        },
        page: (request) => whileOpen(() => pages.ofStream(stream, request)),
        place: "revision",
        eventOf,
        assertOpen,
      }),
    readAll: (options = {}) =>
      readEvents({
        start() {
          assertOpen();
          assertReadAllOptions(options);
          return readRequest(options, positionNumber);
        },
        page: (request) => whileOpen(() => pages.ofAll(request)),
        place: "position",
        eventOf,
        assertOpen,
      }),
    subscribe(options = {}) {
      const wasClosed = isClosed();
      return follow({
        start() {
          if (wasClosed) throw storeClosed();
          assertReadAllOptions(options);
          return readRequest(options, positionNumber);
        },
        page: (request) => whenFree(() => (isClosed() ? [] : pages.ofAll({ ...request, limit: PAGE_SIZE }))),
        eventOf,
        arrivals,
        isClosed,
      });
    },
    integrityCheck: () => whileOpen(() => integrityProblems(database)),
    statistics: () => ({ commits, appends }),
    close() {
      closing ??= closeOnce();
      return closing;
    },
  };
}

function storeClosed(): EventSourcingError {
  return eventSourcingError({
    code: "store-closed",
    field: "store",
    problem: "is closed",
    remedy: "Open the store again, or close it after its last use.",
  });
}

function openedForReading(file: string): SqliteStoreError {
  return sqliteStoreError(
    "read-only-ledger",
    file,
    "was opened for reading only",
    "Open it without readOnly and archived to append to it.",
  );
}
