import type { RecordedEvent } from "../event.ts";
import type { KeyedView } from "./keyed-view.ts";

/** How many events a view takes in at once: between two such pages others can read it, and the event loop breathes. */
const PAGE = 1_000;

/** Takes events into a view in bulk, as they are read. If that fails, the view holds whole pages of what came before. */
export async function replayInPages<Row>(view: KeyedView<Row>, events: AsyncIterable<RecordedEvent>): Promise<void> {
  let page: RecordedEvent[] = [];
  for await (const event of events) {
    page.push(event);
    if (page.length < PAGE) continue;
    view.replay(page);
    page = [];
  }
  view.replay(page);
}
