import type { ReadStreamOptions, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { nothingKnown, type KnownStream, type KnownStreams } from "./known-streams.ts";

/** Longer streams are not learned by the way, for that would hold many ids for readers who never append. */
const LONGEST = 2_000;

/**
 * Passes on what is read, and remembers a stream that was read from its beginning to its end: whoever decides on a stream
 * reads it first, and then need not wait for it to be read again to be appended to.
 */
export async function* learnStream(
  stream: string,
  options: ReadStreamOptions,
  events: AsyncIterable<RecordedEvent>,
  streams: KnownStreams,
): AsyncGenerator<RecordedEvent, void> {
  let known: KnownStream | undefined = isWhole(options) ? nothingKnown() : undefined;
  for await (const event of events) {
    const { id, revision, recordedAt } = event;
    known = known !== undefined && revision < LONGEST ? { ...known, next: revision + 1, recordedAt } : undefined;
    known?.ids.add(id);
    yield event;
  }
  if (known !== undefined && known.next > (streams.get(stream)?.next ?? 0)) streams.set(stream, known);
}

function isWhole({ after, from, to, direction, limit, knownAt }: ReadStreamOptions): boolean {
  const isBounded = [after, to, limit, knownAt].some((bound) => bound !== undefined);
  return !isBounded && (from ?? 0) === 0 && direction !== "backwards";
}
