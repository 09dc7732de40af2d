import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inMemoryEventStore,
  isTypedError,
  observedStore,
  processEvents,
  type EventStore,
  type ExpectedRevision,
  type Observer,
} from "../index.ts";
import { faultyObserver } from "../test/faulty-observer.ts";
import { newEvent } from "../test/parcel-events.ts";
import { tickingClock } from "../test/values.ts";

/** Something that is done with a store; whatever it comes to, as text. */
type Deed = (store: EventStore, observe?: Observer) => Promise<string>;

const streams = fc.constantFrom("parcel-1", "parcel-2", "$not-a-name");
const places: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  fc.constantFrom<ExpectedRevision>("noStream", "any", "streamExists"),
  fc.integer({ min: -1, max: 4 }),
);

const appending: fc.Arbitrary<Deed> = fc
  .tuple(streams, fc.array(fc.nat({ max: 6 }), { maxLength: 3 }), places)
  .map(([stream, ids, expected]) => async (store) => {
    const events = ids.map((n) => newEvent({ type: "ParcelTagged", data: { tag: "a" } }, n));
    return JSON.stringify(await store.append(stream, events, expected));
  });

const reading: fc.Arbitrary<Deed> = fc
  .tuple(fc.option(streams), fc.integer({ min: -1, max: 5 }), fc.nat({ max: 6 }))
  .map(([stream, limit, leaveAfter]) => async (store) => {
    const seen: unknown[] = [];
    for await (const event of stream === null ? store.readAll({ limit }) : store.readStream(stream, { limit })) {
      if (seen.length === leaveAfter) break;
      seen.push(event);
    }
    return JSON.stringify(seen);
  });

const processing: fc.Arbitrary<Deed> = fc.nat({ max: 5 }).map((failAt) => async (store, observe) => {
  const seen: unknown[] = [];
  const events = await Array.fromAsync(store.readAll());
  if (events.length === 0) return "nothing to process";
  const running = processEvents(
    store,
    async (event) => {
      seen.push(JSON.stringify(event));
      if (seen.length > failAt) throw new Error(`failed at ${failAt}`);
      if (seen.length === events.length) await running.stop();
    },
    { observe },
  );
  const end = await running.ended.then(
    () => "stopped",
    (error: unknown) => String(error),
  );
  return [...seen, end].join();
});

const closing: fc.Arbitrary<Deed> = fc.constant(async (store) => {
  await store.close();
  return "closed";
});

const program = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: appending },
    { weight: 3, arbitrary: reading },
    { weight: 2, arbitrary: processing },
    { weight: 1, arbitrary: closing },
  ),
  { maxLength: 12 },
);

async function told(deeds: readonly Deed[], store: EventStore, observe?: Observer): Promise<readonly string[]> {
  const results: string[] = [];
  for (const deed of deeds) {
    const result = deed(store, observe).catch((error: unknown) => (isTypedError(error) ? error.code : String(error)));
    results.push(await result);
  }
  return results;
}

describe("a store under an observer that does wrong in every way", () => {
  it("gives the results, events and errors it gives unobserved (property)", async () => {
    await fc.assert(
      fc.asyncProperty(program, faultyObserver, async (deeds, observe) => {
        const alone = inMemoryEventStore({ clock: tickingClock() });
        const within = inMemoryEventStore({ clock: tickingClock() });
        const unobserved = await told(deeds, alone);
        expect(await told(deeds, observedStore(within, observe), observe)).toEqual(unobserved);
      }),
    );
  });
});
