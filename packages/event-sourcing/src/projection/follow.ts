import type { RecordedEvent } from "../event.ts";
import type { EventStore } from "../event-store.ts";
import { processEvents, type Following, type ProcessingOptions } from "../observation/process-events.ts";
import type { KeyedView, RowChange } from "./keyed-view.ts";
import { replayInPages } from "./replay-in-pages.ts";

/**
 * Brings a view up to the last event now recorded, in bulk. Rejects with what reading, or a recipe, throws; the view
 * then holds what came before, and may go on from there.
 */
export function catchUp<Row>(view: KeyedView<Row>, store: EventStore): Promise<void> {
  return replayInPages(view, store.readAll({ after: view.checkpoint }));
}

/**
 * Keeps a view up with every event after its checkpoint, as they are recorded, and tells `onChanges` which rows each
 * event changed. Call {@link catchUp} first: it takes what is already there in bulk, and tells of no change.
 *
 * If `onChanges` throws, following ends, and the view has taken the event in: make what hangs on its changes (an index) anew
 * from `view.rows` before following again.
 *
 * An observer is told of each event with what the view and `onChanges` make of it, as `processEvents` says.
 *
 * @example
 * await catchUp(view, store);
 * const following = follow(view, store, (changes) => changes.forEach((change) => index.apply(change)));
 */
export function follow<Row>(
  view: KeyedView<Row>,
  store: EventStore,
  onChanges?: (changes: readonly RowChange<Row>[], event: RecordedEvent) => void,
  { observe, consumer }: Omit<ProcessingOptions, "after"> = {},
): Following {
  const takeIn = (event: RecordedEvent): void => {
    const changes = view.advance(event);
    if (changes.length > 0) onChanges?.(changes, event);
  };
  return processEvents(store, takeIn, { after: view.checkpoint, observe, consumer });
}
