import fc from "fast-check";
import { type NewEventOf, type RecordedEventOf, parsePosition } from "../index.ts";
import type { Depot, ParcelEvents } from "./parcel.ts";
import { actor, instant, uuid } from "./values.ts";

type Happening = {
  readonly [Type in keyof ParcelEvents]: { readonly type: Type; readonly data: ParcelEvents[Type] };
}[keyof ParcelEvents];

const tag = fc.stringMatching(/^[a-z]{0,4}$/);
const depot: fc.Arbitrary<Depot> = fc.record({ name: tag, tags: fc.array(tag, { maxLength: 3 }) });

/** What may happen to a parcel, in whatever order: recipes take any. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    type: fc.constant("ParcelPosted" as const),
    data: fc.record({ grams: fc.nat(), sender: fc.constant(null) }),
  }),
  fc.record({ type: fc.constant("ParcelScanned" as const), data: fc.record({ depot }) }),
  fc.record({ type: fc.constant("ParcelTagged" as const), data: fc.record({ tag }) }),
  fc.record({ type: fc.constant("ParcelDelivered" as const), data: fc.record({ signedBy: tag }) }),
);

/** An event as it would be handed to a store, its ids following from `n`. */
export function newEvent(happening: Happening, n: number): NewEventOf<ParcelEvents> {
  return {
    ...happening,
    id: uuid(n),
    schemaVersion: happening.type === "ParcelPosted" ? 3 : 1,
    occurredAt: instant(n),
    actor,
    correlationId: uuid(n),
    causationId: uuid(n),
    commandId: uuid(n),
    metadata: {},
  };
}

/** An event as a store would give it, the `n`th of all, on one of `streams` streams. */
export function recordedEvent(happening: Happening, n: number, streams = 1): RecordedEventOf<ParcelEvents> {
  return {
    ...newEvent(happening, n),
    stream: `parcel-${n % streams}`,
    revision: Math.floor(n / streams),
    position: parsePosition(String(n + 1).padStart(20, "0")),
    recordedAt: instant(n),
  };
}

/** A history over several streams. */
export function history(streams: number, maxLength = 40): fc.Arbitrary<readonly RecordedEventOf<ParcelEvents>[]> {
  return fc
    .array(happening, { maxLength })
    .map((happenings) => happenings.map((happening, n) => recordedEvent(happening, n, streams)));
}
