import type { Instant, ReadOptions, RecordedEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";

/** What a read with these options has to give of a history that lies in order: the meaning of the options, as data. */
export function expectedRead<Place extends number | string>(
  history: readonly RecordedEvent[],
  placeOf: (event: RecordedEvent) => Place,
  { after, from, to, direction, limit, knownAt }: ReadOptions<Place>,
): readonly RecordedEvent[] {
  const backwards = direction === "backwards";
  const precedes = (one: Place, other: Place): boolean => (backwards ? one > other : one < other);
  return (backwards ? history.toReversed() : history)
    .filter((event) => after === undefined || precedes(after, placeOf(event)))
    .filter((event) => from === undefined || !precedes(placeOf(event), from))
    .filter((event) => to === undefined || !precedes(to, placeOf(event)))
    .filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt)
    .slice(0, limit);
}

/** Any combination of read options, their bounds among `places`, their instants among `instants`. */
export function readOptions<Place>(
  places: readonly Place[],
  instants: readonly Instant[],
): fc.Arbitrary<ReadOptions<Place>> {
  const place = fc.constantFrom(...places);
  return fc.record(
    {
      after: place,
      from: place,
      to: place,
      direction: fc.constantFrom("forwards", "backwards"),
      limit: fc.nat({ max: 8 }),
      knownAt: fc.constantFrom(...instants),
    },
    { requiredKeys: [] },
  );
}
