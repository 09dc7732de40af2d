import type { RecordedEvent } from "../event.ts";

/** Events to run over at once, or as they are read. */
export type EventSource = Source<RecordedEvent>;

/** Items to run over at once, or as they arrive. */
export type Source<Item> = Iterable<Item> | AsyncIterable<Item>;

/** Gives each item to `add`, then what `finish` returns: at once for an iterable, as a promise for an async one. */
export function runOver<Item, Result>(
  items: Source<Item>,
  add: (item: Item) => void,
  finish: () => Result,
): Result | Promise<Result> {
  if (Symbol.asyncIterator in items) return runOverAsync(items, add, finish);
  for (const item of items) add(item);
  return finish();
}

async function runOverAsync<Item, Result>(
  items: AsyncIterable<Item>,
  add: (item: Item) => void,
  finish: () => Result,
): Promise<Result> {
  for await (const item of items) add(item);
  return finish();
}
