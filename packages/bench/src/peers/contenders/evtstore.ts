import type { NewEvent } from "@complaint-ledger/event-sourcing";
import { evolved, eventTypes, noAccount, type Account } from "../account.ts";
import type { OpenContender } from "../contender.ts";
import { peerModule } from "../peer-module.ts";

const STREAM = "complaints";

/** An event of evtstore's: it has no metadata, so our envelope travels in it. */
interface FlatEvent {
  readonly type: string;
  readonly data: object;
  readonly envelope: object;
}

/** An event as an evtstore provider keeps it. */
export interface EvtstoreEvent {
  readonly stream: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly position: unknown;
  readonly timestamp: Date;
  readonly event: FlatEvent;
}

/** What a provider of evtstore's can do, as far as it is measured. */
export interface EvtstoreProvider {
  createEvents(stream: string, id: string, version: number, events: readonly FlatEvent[]): readonly EvtstoreEvent[];
  append(stream: string, id: string, version: number, events: readonly EvtstoreEvent[]): Promise<unknown>;
  getEventsFor(stream: string, id: string): Promise<readonly EvtstoreEvent[]>;
}

interface Evtstore {
  readonly MemoryBookmark: string;
  createAggregate(options: {
    readonly stream: string;
    readonly create: () => Account;
    readonly fold: (event: FlatEvent, previous: Account) => Partial<Account>;
  }): unknown;
  createDomain(
    options: { readonly provider: EvtstoreProvider; readonly useCache: boolean },
    aggregates: { readonly complaints: unknown },
  ): {
    readonly domain: {
      readonly complaints: { getAggregate(id: string): Promise<Account & { aggregateId: string; version: number }> };
    };
    createHandler(bookmark: string, streams: readonly string[]): Handler;
  };
}

interface Handler {
  handle(stream: string, type: string, callback: (id: string, event: FlatEvent) => Promise<void>): void;
  runOnce(): Promise<number>;
}

/** One of our events as evtstore takes it. */
export function flatEvent({ type, data, ...envelope }: NewEvent): FlatEvent {
  // Every payload is an object.
  return { type, data: data as object, envelope };
}

/** evtstore over any of its providers. Read models are built by a handler whose bookmark is in memory, as the rows are. */
export function overProvider(
  provider: EvtstoreProvider,
  rest: Pick<OpenContender, "durability" | "fill" | "close">,
): OpenContender {
  const { createAggregate, createDomain, MemoryBookmark } = peerModule<Evtstore>("evtstore");
  const complaints = createAggregate({
    stream: STREAM,
    create: () => noAccount,
    fold: ({ type, data }, previous) => evolved(previous, type, data),
  });
  const { domain, createHandler } = createDomain({ provider, useCache: false }, { complaints });
  return {
    ...rest,
    append: (stream, events, length) =>
      provider.append(STREAM, stream, length + 1, storedEvents(provider, stream, events, length)),
    read: async (stream) => (await provider.getEventsFor(STREAM, stream)).length,
    async rebuild(stream) {
      const { aggregateId: _, version: __, ...account } = await domain.complaints.getAggregate(stream);
      return account;
    },
    async replay() {
      const rows = new Map<string, Account>();
      const handler = createHandler(MemoryBookmark, [STREAM]);
      for (const type of eventTypes) {
        handler.handle(STREAM, type, async (id, event) => {
          rows.set(id, evolved(rows.get(id) ?? noAccount, event.type, event.data));
        });
      }
      await handler.runOnce();
      return rows;
    },
  };
}

/** Events as a provider keeps them, numbered from 1. */
export function storedEvents(
  provider: EvtstoreProvider,
  stream: string,
  events: readonly NewEvent[],
  length: number,
): readonly EvtstoreEvent[] {
  return provider.createEvents(STREAM, stream, length + 1, events.map(flatEvent));
}
