import { decideAppend, type AppendDecision, type ExpectedState } from "./append-decision.ts";
import type { LoggedEvent, ProposedEvent } from "./logged-event.ts";

/** How many ids the server remembers for appends that expect nothing. */
const REMEMBERED_IDS = 100;

/** The server's log: outlives the server as a disk does. */
export interface EventLog {
  /** All events in order, system events among them. */
  readonly all: readonly LoggedEvent[];
  /** How many of `all`, from the first on, are replicated: readers are shown no others. */
  replicated(): number;
  /** Shows readers everything up to an event, which is replicated now. */
  replicatedUpTo(event: LoggedEvent): void;
  /** The stream's events that readers are shown, in order. */
  ofStream(stream: string): readonly LoggedEvent[];
  /** Hides what the stream holds, as an operator's delete does; its numbering goes on. */
  softDelete(stream: string): void;
  /** Index in `all` of the first event at `position` or after it. */
  indexFrom(position: bigint): number;
  /** Decides on an append and writes it; nobody reads it before it is replicated, at once if nothing is said. */
  append(
    stream: string,
    proposed: readonly ProposedEvent[],
    expected: ExpectedState,
    isReplicated?: boolean,
  ): LoggedAppend;
  /** Calls back when there is more to read, until the returned function is called. */
  onReplicated(listener: () => void): () => void;
}

/** What became of an append. */
export type LoggedAppend =
  | { readonly kind: "appended"; readonly last: LoggedEvent }
  | Exclude<AppendDecision, { kind: "append" }>;

/** An empty log. Every few appends the server writes statistics of its own into it. */
export function eventLog(): EventLog {
  const all: LoggedEvent[] = [];
  const streams = new Map<string, LoggedEvent[]>();
  const hidden = new Map<string, number>();
  const recent = new Map<string, Map<string, LoggedEvent>>();
  const listeners = new Set<() => void>();
  let end = 0n;
  let shown = 0;
  let appends = 0;

  function write(stream: string, proposed: ProposedEvent): LoggedEvent {
    const history = streams.get(stream) ?? [];
    const event = { ...proposed, stream, revision: history.length, position: end };
    end += BigInt(64 + stream.length + proposed.type.length + proposed.data.length + proposed.customMetadata.length);
    streams.set(stream, history);
    history.push(event);
    all.push(event);
    return event;
  }

  function remember(event: LoggedEvent): void {
    const ids = recent.get(event.stream) ?? new Map<string, LoggedEvent>();
    recent.set(event.stream, ids);
    ids.set(event.id, event);
    const [oldest] = ids.keys();
    if (ids.size > REMEMBERED_IDS && oldest !== undefined) ids.delete(oldest);
  }

  write("$users", systemEvent("$UserCreated"));
  shown = all.length;

  function replicatedUpTo({ position }: LoggedEvent): void {
    shown = Math.max(shown, indexFrom(position) + 1);
    for (const listener of listeners) listener();
  }

  function indexFrom(position: bigint): number {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.position ?? position) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    all,
    replicated: () => shown,
    replicatedUpTo,
    ofStream(stream) {
      const history = streams.get(stream) ?? [];
      const firstUnshown = all[shown]?.position ?? end;
      let count = history.length;
      while (count > 0 && (history[count - 1]?.position ?? 0n) >= firstUnshown) count -= 1;
      return history.slice(hidden.get(stream) ?? 0, count);
    },
    softDelete: (stream) => void hidden.set(stream, streams.get(stream)?.length ?? 0),
    indexFrom,
    append(stream, proposed, expected, isReplicated = true) {
      const ids = proposed.map(({ id }) => id);
      const history = streams.get(stream) ?? [];
      const isDeleted = history.length > 0 && hidden.get(stream) === history.length;
      const decision =
        isDeleted && expected === "noStream"
          ? ({ kind: "append" } as const)
          : decideAppend(history, expected, ids, recent.get(stream) ?? new Map());
      if (decision.kind !== "append") return decision;
      if (appends++ % 5 === 0) write("$stats-127.0.0.1:2113", systemEvent("$statsCollected"));
      const written = proposed.map((event) => write(stream, event));
      for (const event of written) remember(event);
      const last = written.at(-1);
      if (last === undefined) throw new Error("the client sent an append without events");
      if (isReplicated) replicatedUpTo(last);
      return { kind: "appended", last };
    },
    onReplicated(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function systemEvent(type: string): ProposedEvent {
  const none = new Uint8Array();
  return {
    id: crypto.randomUUID(),
    type,
    contentType: "application/json",
    data: Buffer.from("{}"),
    customMetadata: none,
  };
}
