import type { EventLog } from "../log/event-log.ts";
import type { LoggedEvent } from "../log/logged-event.ts";
import type { ReadRequest } from "./read-request.ts";

/**
 * What a read gives: a stream from a revision, inclusive both ways; `$all` from a position, inclusive forwards and
 * exclusive backwards, as the real server reads it.
 */
export function* selectEvents(log: EventLog, request: ReadRequest): Generator<LoggedEvent, void> {
  const { stream, forwards, admits, limit = Infinity } = request;
  const events = stream === undefined ? log.all : log.ofStream(stream);
  // An end is where the log stands now; what is appended while the answer is being sent is not part of it.
  const end = stream === undefined ? log.replicated() : events.length;
  let left = limit;
  for (let i = firstIndex(log, events, request); left > 0 && i >= 0 && i < end; i += forwards ? 1 : -1) {
    const event = events[i];
    if (event === undefined) return;
    if (!admits(event)) continue;
    left -= 1;
    yield event;
  }
}

function firstIndex(log: EventLog, events: readonly LoggedEvent[], { stream, forwards, from }: ReadRequest): number {
  if (from === "start") return forwards ? 0 : -1;
  const end = stream === undefined ? log.replicated() : events.length;
  if (from === "end") return forwards ? end : end - 1;
  if (stream === undefined) return forwards ? log.indexFrom(from) : Math.min(log.indexFrom(from), end) - 1;
  const shownFrom = events[0]?.revision ?? 0;
  const index = Number(from) - shownFrom;
  return forwards ? Math.max(0, index) : Math.min(index, events.length - 1);
}
