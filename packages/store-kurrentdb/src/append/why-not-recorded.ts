import {
  eventSourcingError,
  type AppendResult,
  type CurrentRevision,
  type Position,
  type PreparedAppend,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import type { KnownStream } from "./known-streams.ts";

/**
 * The result of an append that must not be recorded on the stream as it is `known` now: not where it is expected, or
 * with an id that stands in it. Rejects with `duplicate-event-id`.
 */
export async function whyNotRecorded(
  { stream, expected, events }: PreparedAppend,
  known: KnownStream,
  readFrom: (stream: string, revision: number, limit: number) => AsyncIterable<RecordedEvent>,
): Promise<AppendResult> {
  const actual: CurrentRevision = known.next === 0 ? "noStream" : known.next - 1;
  if (expected === "noStream" || typeof expected === "number") {
    const firstRevision = expected === "noStream" ? 0 : expected + 1;
    // The server calls a partial overlap a plain conflict, so what stands there decides.
    const there: { readonly id: string; readonly position: Position }[] = [];
    if (firstRevision < known.next) {
      for await (const event of readFrom(stream, firstRevision, events.length)) there.push(event);
    }
    const last = there[events.length - 1];
    if (last !== undefined && there.every(({ id }, i) => id === events[i]?.id)) {
      const lastRevision = firstRevision + events.length - 1;
      return { outcome: "alreadyAppended", firstRevision, lastRevision, position: last.position };
    }
    const ids = new Set(events.map(({ id }) => id));
    if (there.some(({ id }) => ids.has(id))) return { outcome: "partialOverlap", expected, actual };
    if (firstRevision !== known.next) return { outcome: "conflict", expected, actual };
  }
  if (expected === "streamExists" && actual === "noStream") return { outcome: "conflict", expected, actual };
  const field = events.findIndex(({ id }) => known.ids.has(id));
  throw eventSourcingError({
    code: "duplicate-event-id",
    field: `events[${field}].id`,
    problem: `${events[field]?.id ?? ""} already stands in this stream`,
    remedy: "Give each event its own id; retry an append with the expected revision it had.",
  });
}
