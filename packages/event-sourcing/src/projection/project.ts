import type { EventMap, RecordedEvent } from "../event.ts";
import type { EventStore } from "../event-store.ts";
import type { Instant } from "../instant.ts";
import { happenedBy } from "./happened-by.ts";
import { keyedView } from "./keyed-view.ts";
import type { KeyedProjection, Projection } from "./projection.ts";
import { replayInPages } from "./replay-in-pages.ts";
import { replay } from "./replay.ts";

/** From where in time to look at a ledger. Both may be asked at once: "what did we know on 5 March of 1 March?" */
export interface Viewpoint {
  /** Only what had happened by then: `occurredAt <= asOf`. UTC. */
  readonly asOf?: Instant | undefined;
  /** Only what had been recorded by then: `recordedAt <= knownAt`. UTC. */
  readonly knownAt?: Instant | undefined;
}

/** The state of a projection over the events of a store, all or as seen from `viewpoint`. Rejects with `invalid-read-options`. */
export function project<State, Events extends EventMap>(
  store: EventStore,
  projection: Projection<State, Events>,
  viewpoint: Viewpoint = {},
): Promise<State> {
  return replay(projection, eventsSeenFrom(store, viewpoint));
}

/** The rows of a keyed projection over the events of a store, all or as seen from `viewpoint`. Rejects with `invalid-read-options`. */
export async function projectRows<Row, Events extends EventMap>(
  store: EventStore,
  projection: KeyedProjection<Row, Events>,
  viewpoint: Viewpoint = {},
): Promise<ReadonlyMap<string, Row>> {
  const view = keyedView(projection);
  await replayInPages(view, eventsSeenFrom(store, viewpoint));
  return view.rows;
}

function eventsSeenFrom(store: EventStore, { asOf, knownAt }: Viewpoint): AsyncIterable<RecordedEvent> {
  return happenedBy(asOf, store.readAll({ knownAt }));
}
