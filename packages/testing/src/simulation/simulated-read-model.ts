import {
  keyedView,
  parseSnapshot,
  snapshotText,
  type EventMap,
  type KeyedProjection,
  type Position,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";

/** A read model that follows the ledger in a simulation, crashes and goes on. */
export interface SimulatedReadModel {
  readonly name: string;
  /** Begins anew, or from what `save` gave. */
  readonly open: (saved: string | undefined) => OpenReadModel;
  /** What it must show after these events, which are all up to its checkpoint. */
  readonly expected: (events: readonly RecordedEvent[]) => unknown;
}

/** A read model that is running. */
export interface OpenReadModel {
  /** Position of the last event it has taken in; it is given those after it. */
  readonly checkpoint: Position | undefined;
  readonly take: (event: RecordedEvent) => void;
  /** What it shows: plain JSON. */
  readonly show: () => unknown;
  /** What it writes down to go on from after a crash. */
  readonly save: () => string;
}

/** A keyed projection as this library runs it: a view, and snapshots of it. */
export function simulatedReadModel<Row, Events extends EventMap>(
  projection: KeyedProjection<Row, Events>,
): SimulatedReadModel {
  return {
    name: projection.name,
    open(saved) {
      const view = keyedView(projection, saved === undefined ? undefined : parseSnapshot(saved));
      return {
        get checkpoint() {
          return view.checkpoint;
        },
        take: (event) => void view.advance(event),
        show: () => byKey(view.rows),
        save: () => [...snapshotText(view.snapshot())].join(""),
      };
    },
    expected(events) {
      const view = keyedView(projection);
      view.replay(events);
      return byKey(view.rows);
    },
  };
}

function byKey(rows: ReadonlyMap<string, unknown>): unknown {
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
