import {
  advance,
  assertPlainJson,
  parseSnapshot,
  replay,
  resume,
  snapshotText,
  takeSnapshot,
  type EventMap,
  type Projection,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { frozenCopy } from "./frozen-copy.ts";
import { law, mustAgree, type Law } from "./law.ts";

/**
 * What every projection must do, as properties over histories in order of position:
 * - it gives one state in one go, event by event, and resumed from a snapshot written down at any place, even if some
 *   events come again;
 * - it gives the same state whenever it is run, and leaves events and its initial state as they were;
 * - its state is plain JSON.
 *
 * Give it histories such as `complaintLedgers()`, and raw ones such as `rawHistories()`, since stores take those too.
 * For a read model of many rows use {@link keyedProjectionLaws}.
 *
 * @example
 * for (const { name, check } of projectionLaws(register, histories)) it(name, () => check());
 */
export function projectionLaws<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  histories: fc.Arbitrary<readonly RecordedEvent[]>,
): readonly Law[] {
  const cutHistories = fc.tuple(histories, fc.nat(), fc.nat(3));
  return [
    law("gives one state, in one go and event by event", histories, (events) => {
      const oneByOne = events.reduce((state, event) => advance(projection, state, event), projection.initial);
      mustAgree("another state event by event", replay(projection, events), oneByOne);
    }),
    law("gives one state, resumed from a snapshot at any place", cutHistories, ([events, place, repeated]) => {
      const cut = place % (events.length + 1);
      const before = events.slice(0, cut);
      const taken = takeSnapshot(projection, replay(projection, before), before.at(-1)?.position);
      const snapshot = parseSnapshot(snapshotText(taken));
      const resumed = resume(projection, snapshot, events.slice(Math.max(0, cut - repeated)));
      mustAgree(`another state resumed after ${cut} events`, replay(projection, events), resumed.state);
    }),
    law("gives the same state whenever it is run, and leaves what it is given as it was", histories, (events) => {
      const initial = JSON.stringify(projection.initial);
      const given = structuredClone(events);
      const first = replay(projection, given);
      mustAgree("an event is changed", events, given);
      mustAgree("another state the second time", first, replay(projection, frozenCopy(events)));
      mustAgree("the initial state is changed", JSON.parse(initial), projection.initial);
    }),
    law("has a state of plain JSON", histories, (events) => assertPlainJson(replay(projection, events), "state")),
  ];
}
