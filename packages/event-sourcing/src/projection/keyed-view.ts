import type { EventMap, RecordedEvent, RecordedEventOf } from "../event.ts";
import { deepFreeze } from "../fold/deep-freeze.ts";
import { plainCopy } from "../fold/plain-copy.ts";
import { recipeFor } from "../fold/recipe-for.ts";
import type { Position } from "../position.ts";
import { assertPlainJson } from "../validation/plain-json.ts";
import { advance } from "./advance.ts";
import type { KeyedProjection } from "./projection.ts";
import { assertSnapshotOf, makeSnapshot, type Snapshot } from "./snapshot.ts";

/** A row that an event changed: enough to keep an index, or to tell a listener. */
export interface RowChange<Row> {
  readonly key: string;
  /** Nothing if the row is new. */
  readonly before: Row | undefined;
  readonly after: Row;
}

/** Rows by key, as a snapshot keeps them. */
export type RowEntries<Row> = readonly (readonly [key: string, row: Row])[];

/** The rows of a {@link KeyedProjection}, kept up with events. */
export interface KeyedView<Row> {
  /** Today's rows. The map is live; each row is deeply frozen, and a changed row is a new object. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Position of the last event seen. An event at or before it is in the rows already and changes nothing. */
  readonly checkpoint: Position | undefined;
  /** Takes in one event and tells which rows it changed. If a recipe throws, nothing has changed. */
  advance(event: RecordedEvent): readonly RowChange<Row>[];
  /** Takes in many events in bulk, over plain mutable rows. If a recipe throws, nothing has changed. */
  replay(events: Iterable<RecordedEvent>): void;
  /** Keeps the rows to go on from later. Throws `not-plain-json` for a row that JSON would change. */
  snapshot(): Snapshot<RowEntries<Row>>;
}

/**
 * Makes a view without rows, or with those of a snapshot. Throws `invalid-snapshot` for one that another projection, or
 * another version of this one, made.
 */
export function keyedView<Row, Events extends EventMap>(
  projection: KeyedProjection<Row, Events>,
  snapshot?: Snapshot,
): KeyedView<Row> {
  const rows = new Map<string, Row>(snapshot === undefined ? [] : rowsIn(projection, snapshot));
  let checkpoint = snapshot?.checkpoint;
  // Rows that an event leaves at their beginning are this object, so it must be as frozen as any row.
  const initial = deepFreeze(plainCopy(projection.initial)) as Row;

  const isPast = (event: RecordedEvent) => checkpoint !== undefined && event.position <= checkpoint;
  const keysOf = (event: RecordedEvent): Iterable<string> =>
    // Called for events with a recipe only, and recipes are for the types in Events.
    projection.keysOf === undefined ? [event.stream] : new Set(projection.keysOf(event as RecordedEventOf<Events>));

  return {
    rows,
    get checkpoint() {
      return checkpoint;
    },
    advance(event) {
      if (isPast(event)) return [];
      const changes: RowChange<Row>[] = [];
      if (recipeFor(projection.on, event.type) !== undefined) {
        for (const key of keysOf(event)) {
          const before = rows.get(key);
          const after = advance(projection, before ?? initial, event);
          if (after !== before) changes.push({ key, before, after });
        }
      }
      for (const { key, after } of changes) rows.set(key, after);
      checkpoint = event.position;
      return changes;
    },
    replay(events) {
      const drafts = new Map<string, unknown>();
      let last = checkpoint;
      for (const event of events) {
        if (last !== undefined && event.position <= last) continue;
        last = event.position;
        const recipe = recipeFor(projection.on, event.type);
        if (recipe === undefined) continue;
        for (const key of keysOf(event)) {
          let draft = drafts.get(key);
          if (draft === undefined) {
            draft = plainCopy(rows.get(key) ?? initial);
            drafts.set(key, draft);
          }
          recipe(draft, plainCopy(event));
        }
      }
      // Each draft began as a copy of a row, and is one again once nothing can change it.
      for (const [key, draft] of drafts) rows.set(key, deepFreeze(draft) as Row);
      checkpoint = last;
    },
    snapshot() {
      for (const [key, row] of rows) assertPlainJson(row, `rows[${JSON.stringify(key)}]`);
      return makeSnapshot(projection, "rows", [...rows], checkpoint);
    },
  };
}

function rowsIn<Row, Events extends EventMap>(
  projection: KeyedProjection<Row, Events>,
  snapshot: Snapshot,
): RowEntries<Row> {
  assertSnapshotOf(projection, "rows", snapshot);
  // The snapshot's name, version and kind vouch for its rows: only a view of this projection makes such a one.
  return deepFreeze(plainCopy(snapshot.state)) as RowEntries<Row>;
}
