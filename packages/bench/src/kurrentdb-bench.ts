import { randomUUID } from "node:crypto";
import type { NewEvent } from "@complaint-ledger/event-sourcing";
import { startStandIn, type StandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { openKurrentDbEventStore } from "@complaint-ledger/store-kurrentdb";
import { KurrentDBClient, NO_STREAM, streamNameFilter, type EventData } from "@kurrent/kurrentdb-client";
import type { Bench } from "./bench.ts";
import { measure, rateText, ratioText } from "./measure.ts";

const SINGLE = 1_000;
const CALLERS = 50;
const APPENDS_PER_CALLER = 20;
const NEW_STREAMS = 300;
const READ = 20_000;
/** Milliseconds to commit: about what a cluster takes whose nodes stand in one place. */
const COMMIT = 5;
/** More than elsewhere: with both ends in one process a round is easily disturbed. */
const ROUNDS = 15;

/**
 * Appending and reading through the adapter against the bare client, which does neither checks nor retries, both over
 * loopback TCP to a stand-in in this process. It commits at once, which shows what the adapter takes at its largest, but for
 * one pair of rows.
 */
export const kurrentDbBench: Bench = async (print) => {
  const standIn = await startStandIn();
  const connectionString = `${standIn.connectionString}&discoveryInterval=10`;
  const clock = (): string => new Date().toISOString();
  const store = openKurrentDbEventStore({ connectionString: `${connectionString}&namespace=ledger`, clock });
  const bare = KurrentDBClient.connectionString(connectionString);
  let stream = 0;

  await appendInTurn(SINGLE, (events, revision) => store.append("to-read", events, before(revision)), READ / SINGLE);
  const filter = streamNameFilter({ prefixes: ["ledger:"] });
  const rates = await measure(
    {
      bareOne: {
        operations: SINGLE,
        run: () => {
          const own = `bare-${stream++}`;
          return appendInTurn(SINGLE, (events, revision) => bareAppend(bare, own, events, revision));
        },
      },
      one: {
        operations: SINGLE,
        run: () => {
          const own = `s-${stream++}`;
          return appendInTurn(SINGLE, (events, revision) => store.append(own, events, before(revision)));
        },
      },
      bareMany: {
        operations: CALLERS * APPENDS_PER_CALLER,
        run: () =>
          callers(() => {
            const own = `bare-${stream++}`;
            return appendInTurn(APPENDS_PER_CALLER, (events, revision) => bareAppend(bare, own, events, revision));
          }),
      },
      many: {
        operations: CALLERS * APPENDS_PER_CALLER,
        run: () =>
          callers(() => {
            const own = `s-${stream++}`;
            return appendInTurn(APPENDS_PER_CALLER, (events, revision) => store.append(own, events, before(revision)));
          }),
      },
      bareCluster: {
        operations: CALLERS * APPENDS_PER_CALLER,
        run: () =>
          whileSlow(standIn, () => {
            const own = `bare-${stream++}`;
            return appendInTurn(APPENDS_PER_CALLER, (events, revision) => bareAppend(bare, own, events, revision));
          }),
      },
      cluster: {
        operations: CALLERS * APPENDS_PER_CALLER,
        run: () =>
          whileSlow(standIn, () => {
            const own = `s-${stream++}`;
            return appendInTurn(APPENDS_PER_CALLER, (events, revision) => store.append(own, events, before(revision)));
          }),
      },
      bareFirst: {
        operations: NEW_STREAMS,
        async run() {
          for (let i = 0; i < NEW_STREAMS; i++) await bareAppend(bare, `bare-${stream++}`, [event()], 0);
        },
      },
      first: {
        operations: NEW_STREAMS,
        async run() {
          for (let i = 0; i < NEW_STREAMS; i++) await store.append(`s-${stream++}`, [event()], "noStream");
        },
      },
      bareRead: {
        operations: READ,
        async run() {
          const events = bare.readAll({ filter, maxCount: READ });
          for await (const _ of events);
        },
      },
      read: {
        operations: READ,
        async run() {
          for await (const _ of store.readAll({ limit: READ }));
        },
      },
    },
    ROUNDS,
  );

  print(`one append at a time, bare client     ${rateText(rates.bareOne)}`);
  print(
    `one append at a time, this store      ${rateText(rates.one)}   ${ratioText(rates.one, rates.bareOne)} bare (aim: 0.80)`,
  );
  print(`${CALLERS} callers at once, bare client      ${rateText(rates.bareMany)}`);
  print(
    `${CALLERS} callers at once, this store       ${rateText(rates.many)}   ${ratioText(rates.many, rates.bareMany)} bare (aim: 0.80)`,
  );
  print(`… that takes ${COMMIT} ms, bare client       ${rateText(rates.bareCluster)}`);
  print(
    `… that takes ${COMMIT} ms, this store        ${rateText(rates.cluster)}   ${ratioText(rates.cluster, rates.bareCluster)} bare (aim: 0.80)`,
  );
  print(`a new stream each time, bare client   ${rateText(rates.bareFirst)}`);
  print(
    `a new stream each time, this store    ${rateText(rates.first)}   ${ratioText(rates.first, rates.bareFirst)} bare (aim: 0.80)`,
  );
  print(`reading ${READ} events, bare client    ${rateText(rates.bareRead)}`);
  print(
    `reading ${READ} events, this store     ${rateText(rates.read)}   ${ratioText(rates.read, rates.bareRead)} bare (aim: 0.80)`,
  );
  await store.close();
  await bare.dispose();
  standIn.stop();
};

async function appendInTurn(
  appends: number,
  append: (events: readonly NewEvent[], revision: number) => Promise<unknown>,
  eventsEach = 1,
): Promise<void> {
  for (let i = 0; i < appends; i++) await append(Array.from({ length: eventsEach }, event), i * eventsEach);
}

async function callers(call: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: CALLERS }, call));
}

/** Callers at once, to a server that takes its time to commit. */
async function whileSlow(standIn: StandIn, call: () => Promise<void>): Promise<void> {
  standIn.faults.replicationDelay = COMMIT;
  try {
    await callers(call);
  } finally {
    standIn.faults.replicationDelay = 0;
  }
}

function before(revision: number): "noStream" | number {
  return revision === 0 ? "noStream" : revision - 1;
}

/** The same events with the same envelope, as a program without the adapter would write them. */
function bareAppend(
  client: KurrentDBClient,
  stream: string,
  events: readonly NewEvent[],
  revision: number,
): Promise<unknown> {
  const written = events.map(({ id, type, data, ...envelope }): EventData => ({
    id,
    type,
    contentType: "application/json",
    // An object, as `event` below makes it.
    data: data as Record<string, unknown>,
    metadata: { ...envelope, recordedAt: new Date().toISOString() },
  }));
  return client.appendToStream(stream, written, { streamState: revision === 0 ? NO_STREAM : BigInt(revision - 1) });
}

function event(): NewEvent {
  const commandId = randomUUID();
  return {
    id: randomUUID(),
    type: "HandlingUnitAssigned",
    schemaVersion: 1,
    occurredAt: "2024-03-01T08:00:00.000Z",
    actor: { id: "clerk-1", role: "clerk" },
    correlationId: commandId,
    causationId: commandId,
    commandId,
    data: { unit: "delivery-department" },
    metadata: {},
  };
}
