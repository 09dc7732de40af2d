import type { RecordedEvent } from "../event.ts";

/** Events to run over at once, or as they are read. */
export type EventSource = Iterable<RecordedEvent> | AsyncIterable<RecordedEvent>;

/** Gives each event to `add`, then what `finish` returns: at once for an iterable, as a promise for an async one. */
export function runOver<Result>(
  events: EventSource,
  add: (event: RecordedEvent) => void,
  finish: () => Result,
): Result | Promise<Result> {
  if (Symbol.asyncIterator in events) return runOverAsync(events, add, finish);
  for (const event of events) add(event);
  return finish();
}

async function runOverAsync<Result>(
  events: AsyncIterable<RecordedEvent>,
  add: (event: RecordedEvent) => void,
  finish: () => Result,
): Promise<Result> {
  for await (const event of events) add(event);
  return finish();
}
