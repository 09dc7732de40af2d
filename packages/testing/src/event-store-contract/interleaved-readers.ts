import type { EventStore, RecordedEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { inAnyOrder, together } from "../interleaving/in-any-order.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** How many events each writer appends at a time. */
const batches = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 3,
});

/** Points 5 and 6 in whatever order calls begin and answers arrive; a failure prints that order. */
export const interleavedReaders: EventStorePoint = {
  point: "5. in whatever order calls begin and answers arrive, readers see all, once and in order",
  cases: {
    "a read gives everything that was acknowledged before it began, and no gap (property)": async (subject) => {
      const reads = fc.array(fc.constantFrom("forwards", "backwards"), { minLength: 1, maxLength: 4 });
      await inAnyOrder(subject, fc.tuple(batches, reads), async ({ store, usedBy }, [writers, directions]) => {
        let acknowledged = 0;
        const seen: { readonly ids: readonly string[]; readonly atLeast: number }[] = [];
        const reading = async (): Promise<void> => {
          const reader = usedBy("reader");
          for (const direction of directions) {
            const atLeast = acknowledged;
            const ids = idsOf(await collect(reader.readAll({ direction })));
            seen.push({ ids: direction === "forwards" ? ids : ids.toReversed(), atLeast });
          }
        };
        const writing = writeAll(usedBy, writers, (count) => {
          acknowledged += count;
        });
        await Promise.all([reading(), writing]);
        const all = idsOf(await collect(store.readAll()));
        for (const { ids, atLeast } of seen) {
          expect(ids).toEqual(all.slice(0, ids.length));
          expect(ids.length).toBeGreaterThanOrEqual(atLeast);
        }
      });
    },

    "each subscriber is given every event once, in order (property)": async (subject) => {
      const subscribers = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 });
      await inAnyOrder(subject, fc.tuple(batches, subscribers), async ({ store, usedBy }, [writers, begins]) => {
        const total = sum(writers.flat());
        const writing = writeAll(usedBy, writers);
        const reading = together(begins, async (readFirst, i) => {
          const subscriber = usedBy(`subscriber ${i}`);
          // As a projection begins: with what a read gives, and after it with a subscription.
          const read = readFirst === 0 ? [] : await collect(subscriber.readAll({ limit: readFirst }));
          return goOn(subscriber.subscribe({ after: read.at(-1)?.position }), [...read], total);
        });
        const [seen] = await Promise.all([reading, writing]);
        const all = idsOf(await collect(store.readAll()));
        for (const events of seen) expect(idsOf(events)).toEqual(all);
      });
    },

    "a subscription broken off anywhere and resumed there misses and repeats nothing (property)": async (subject) => {
      const legs = fc.array(fc.record({ take: fc.nat({ max: 3 }), closedByAnother: fc.boolean() }), { maxLength: 5 });
      await inAnyOrder(subject, fc.tuple(batches, legs), async ({ store, usedBy }, [writers, legs]) => {
        const total = sum(writers.flat());
        const writing = writeAll(usedBy, writers);
        const seen: RecordedEvent[] = [];
        const reading = async (): Promise<void> => {
          const subscriber = usedBy("subscriber");
          for (const { take, closedByAnother } of legs) {
            const subscription = subscriber.subscribe({ after: seen.at(-1)?.position });
            const closing = closedByAnother ? subscription.close() : undefined;
            const wanted = closedByAnother ? total : Math.min(seen.length + take, total);
            await Promise.all([goOn(subscription, seen, wanted), closing]);
          }
          await goOn(subscriber.subscribe({ after: seen.at(-1)?.position }), seen, total);
        };
        await Promise.all([reading(), writing]);
        expect(idsOf(seen)).toEqual(idsOf(await collect(store.readAll())));
      });
    },
  },
};

/** Each writer appends its batches one after the other, to one of two streams in turn. */
async function writeAll(
  usedBy: (name: string) => EventStore,
  writers: readonly (readonly number[])[],
  acknowledged: (count: number) => void = () => {},
): Promise<void> {
  await together(writers, async (sizes, i) => {
    const writer = usedBy(`writer ${i}`);
    for (const [n, size] of sizes.entries()) {
      await writer.append(`complaint-${(i + n) % 2}`, newEvents(size), "any");
      acknowledged(size);
    }
  });
}

/** Adds what is given to `seen` until it holds so many events, or the subscription is closed. */
async function goOn(
  events: AsyncIterable<RecordedEvent>,
  seen: RecordedEvent[],
  until: number,
): Promise<readonly RecordedEvent[]> {
  if (seen.length >= until) return seen;
  for await (const event of events) if (seen.push(event) >= until) break;
  return seen;
}

function idsOf(events: readonly RecordedEvent[]): readonly string[] {
  return events.map(({ id }) => id);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
