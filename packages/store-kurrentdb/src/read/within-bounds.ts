import type { Position, ReadOptions, RecordedEvent } from "@complaint-ledger/event-sourcing";

/** Of events in reading order, those that `options` ask for. Ends as soon as no more can follow. */
export async function* withinBounds<Place extends number | Position>(
  events: AsyncIterable<RecordedEvent>,
  placeOf: (event: RecordedEvent) => Place,
  { after, from, to, direction, limit = Infinity, knownAt }: ReadOptions<Place>,
): AsyncGenerator<RecordedEvent, void> {
  const precedes = (a: Place, b: Place): boolean => (direction === "backwards" ? b < a : a < b);
  let left = limit;
  if (left === 0) return;
  for await (const event of events) {
    const place = placeOf(event);
    if (to !== undefined && precedes(to, place)) return;
    if (after !== undefined && !precedes(after, place)) continue;
    if (from !== undefined && precedes(place, from)) continue;
    if (knownAt !== undefined && knownAt < event.recordedAt) continue;
    yield event;
    left -= 1;
    if (left === 0) return;
  }
}
