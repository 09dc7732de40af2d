import type { Instant } from "@complaint-ledger/event-sourcing";

/** What a store knows of a stream from its beginning up to some revision. History never changes, so this stays true. */
export interface KnownStream {
  /** How many events are known: the revision of the next one. */
  readonly next: number;
  /** Their ids. Only added to, by the one append that is under way on the stream. */
  readonly ids: Set<string>;
  /** `recordedAt` of the last of them; empty if there is none. */
  readonly recordedAt: Instant;
}

/** A stream of which nothing is known, or that has no event. */
export function nothingKnown(): KnownStream {
  return { next: 0, ids: new Set(), recordedAt: "" };
}

/** Remembers what is known of the streams that were used last. */
export interface KnownStreams {
  get(stream: string): KnownStream | undefined;
  /** Keeps `known`, unless more is known already. */
  set(stream: string, known: KnownStream): void;
  forget(stream: string): void;
}

/** Ids kept in all; about 100 bytes each. */
const MOST_IDS = 200_000;

/** What a stream takes besides, counted in ids. */
const IDS_A_STREAM = 4;

/** Remembers nothing yet. */
export function knownStreams(mostIds: number = MOST_IDS): KnownStreams {
  // A map keeps its keys in the order in which they were set: the stream used longest ago comes first.
  const streams = new Map<string, KnownStream>();
  let ids = 0;

  function forget(stream: string): void {
    const known = streams.get(stream);
    if (known === undefined) return;
    ids -= known.next + IDS_A_STREAM;
    streams.delete(stream);
  }

  return {
    get: (stream) => streams.get(stream),
    forget,
    set(stream, known) {
      const before = streams.get(stream);
      if (before !== undefined && before.next > known.next) return;
      forget(stream);
      streams.set(stream, known);
      ids += known.next + IDS_A_STREAM;
      for (const oldest of streams.keys()) {
        if (ids <= mostIds || oldest === stream) return;
        forget(oldest);
      }
    },
  };
}
