import {
  keyedView,
  parseSnapshot,
  snapshotText,
  type EventMap,
  type KeyedProjection,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { frozenCopy } from "./frozen-copy.ts";
import { law, mustAgree, type Law } from "./law.ts";

/**
 * What every read model of many rows must do, as properties over histories in order of position:
 * - it gives the same rows in one go, event by event, and resumed from a snapshot written down at any place, even if some
 *   events come again;
 * - it tells exactly the rows that an event changes, and leaves the old rows, the events and its initial row as they were;
 * - a row depends on the events of its stream alone, however streams are interleaved (only where rows are keyed by stream);
 * - its rows are plain JSON.
 *
 * @example
 * for (const { name, check } of keyedProjectionLaws(slaCompliance, complaintLedgers().map(({ events }) => events))) {
 *   it(name, () => check());
 * }
 */
export function keyedProjectionLaws<Row, Events extends EventMap>(
  projection: KeyedProjection<Row, Events>,
  histories: fc.Arbitrary<readonly RecordedEvent[]>,
): readonly Law[] {
  const cutHistories = fc.tuple(histories, fc.nat(), fc.nat(3));

  function rowsAfter(events: readonly RecordedEvent[]): Rows {
    const view = keyedView(projection);
    view.replay(events);
    return byKey(view.rows);
  }

  const laws = [
    law("gives the same rows, in one go and event by event", histories, (events) => {
      const view = keyedView(projection);
      for (const event of events) view.advance(event);
      mustAgree("other rows event by event", rowsAfter(events), byKey(view.rows));
    }),
    law("gives the same rows, resumed from a snapshot at any place", cutHistories, ([events, place, repeated]) => {
      const cut = place % (events.length + 1);
      const begun = keyedView(projection);
      begun.replay(events.slice(0, cut));
      const resumed = keyedView(projection, parseSnapshot(snapshotText(begun.snapshot())));
      resumed.replay(events.slice(Math.max(0, cut - repeated)));
      mustAgree(`other rows resumed after ${cut} events`, rowsAfter(events), byKey(resumed.rows));
    }),
    law("tells the rows that an event changes, and leaves the old ones as they were", histories, (events) => {
      const view = keyedView(projection);
      for (const event of events) {
        const before = byKey(view.rows);
        const text = JSON.stringify(before);
        const changed = new Map(view.advance(event).map(({ key, after }): [string, unknown] => [key, after]));
        mustAgree("an old row is changed", JSON.parse(text), before);
        mustAgree("another row is changed than is told", byKey(view.rows), byKey(new Map([...before, ...changed])));
      }
    }),
    law("gives the same rows whenever it is run, and leaves what it is given as it was", histories, (events) => {
      const initial = JSON.stringify(projection.initial);
      const given = structuredClone(events);
      const first = rowsAfter(given);
      mustAgree("an event is changed", events, given);
      mustAgree("other rows the second time", first, rowsAfter(frozenCopy(events)));
      mustAgree("the initial row is changed", JSON.parse(initial), projection.initial);
    }),
    law("has rows of plain JSON", histories, (events) => {
      const view = keyedView(projection);
      view.replay(events);
      view.snapshot();
    }),
  ];
  if (projection.keysOf !== undefined) return laws;
  return [
    ...laws,
    law("makes a row of the events of its stream alone", histories, (events) => {
      const streams = new Set(events.map(({ stream }) => stream));
      const alone = [...streams].flatMap((stream) => rowsAfter(events.filter((event) => event.stream === stream)));
      mustAgree("other rows when streams are interleaved", byKey(new Map(alone)), rowsAfter(events));
    }),
  ];
}

type Rows = readonly (readonly [key: string, row: unknown])[];

/** Rows in an order that does not depend on which event came first. */
function byKey(rows: ReadonlyMap<string, unknown>): Rows {
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
