import type { NewEvent } from "@complaint-ledger/event-sourcing";

/** An event of Emmett's: what our envelope holds besides the payload is its metadata. */
export interface EmmettEvent {
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

/** What both of Emmett's stores have in common, as far as it is measured. */
export interface EmmettStore {
  appendToStream(
    stream: string,
    events: readonly EmmettEvent[],
    options: { readonly expectedStreamVersion: bigint },
  ): Promise<unknown>;
  readStream(stream: string): Promise<{ readonly events: readonly unknown[] }>;
  aggregateStream<State>(
    stream: string,
    options: { readonly initialState: () => State; readonly evolve: (state: State, event: EmmettEvent) => State },
  ): Promise<{ readonly state: State }>;
}

/** One of our events as Emmett takes it. */
export function emmettEvent({ type, data, ...envelope }: NewEvent): EmmettEvent {
  // Every payload is an object.
  return { type, data: data as object, metadata: envelope };
}
