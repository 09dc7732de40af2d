import { limits, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { SourceEvent } from "./source-events.ts";

/** Events that follow each other in their stream and among all, recorded at one time: what one append takes. */
export type Batch = readonly [SourceEvent, ...SourceEvent[]];

/** Events of one append at most. */
const MOST_EVENTS = 500;

/** Puts events, in order, into appends as large as they may be. */
export async function* batches(events: AsyncIterable<SourceEvent>): AsyncGenerator<Batch, void> {
  let batch: [SourceEvent, ...SourceEvent[]] | undefined;
  let bytes = 0;
  for await (const next of events) {
    const size = bytesOf(next.event);
    if (batch !== undefined && goesWith(batch, next) && bytes + size <= limits.appendBytes) {
      batch.push(next);
      bytes += size;
      continue;
    }
    if (batch !== undefined) yield batch;
    batch = [next];
    bytes = size;
  }
  if (batch !== undefined) yield batch;
}

function goesWith([{ event: first }, ...others]: Batch, { event }: SourceEvent): boolean {
  return event.stream === first.stream && event.recordedAt === first.recordedAt && others.length + 1 < MOST_EVENTS;
}

/** More than the limits count, by the names of the fields. */
function bytesOf(event: RecordedEvent): number {
  return Buffer.byteLength(JSON.stringify(event));
}
