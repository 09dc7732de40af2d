import { inMemoryEventStore, type EventStore } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect, take } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { settableClock } from "../settable-clock.ts";
import { inAnyOrder } from "./in-any-order.ts";
import { scheduledStore } from "./scheduled-store.ts";

describe("a scheduled store", () => {
  it("has the same schedule from the same seed, however long the store takes (property)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        expect(await scheduleOf(inDisorder(inMemory()), seed)).toEqual(await scheduleOf(inMemory(), seed));
      }),
      { numRuns: 20 },
    );
  });

  it("lets calls begin before earlier ones are answered", async () => {
    const schedules = await Promise.all([...Array(20).keys()].map((seed) => scheduleOf(inMemory(), seed)));
    const overlapping = schedules.filter((schedule) => /writer 0 appends.*\n.*writer 1 appends/.test(schedule));
    expect(overlapping).not.toEqual([]);
    expect(new Set(schedules).size).toBeGreaterThan(10);
  });

  it("has its schedule printed when a property fails", async () => {
    const failing = inAnyOrder(
      {
        fresh: async () => ({ store: inMemory() }),
        check: async (property) => fc.assert(property, { seed: 7 }),
        soon: (_, promise) => promise,
      },
      fc.constant("a plan"),
      async ({ usedBy }) => {
        await usedBy("writer").append("complaint-1", newEvents(1), "noStream");
        throw new Error("as planned");
      },
    );
    await expect(failing).rejects.toThrow(/seed: 7.*writer appends 1 to complaint-1.*writer learns.*appended/s);
  });
});

function inMemory(): EventStore {
  return inMemoryEventStore({ clock: settableClock().now });
}

/** Two writers, a reader and a subscriber at once, and how it went. */
async function scheduleOf(store: EventStore, seed: number): Promise<string> {
  const [scheduler] = fc.sample(fc.scheduler(), { seed, numRuns: 1 });
  if (scheduler === undefined) throw new Error("there is no scheduler");
  const { usedBy } = scheduledStore(store, scheduler);
  const acting = Promise.all([
    usedBy("writer 0").append("complaint-1", newEvents(2), "noStream"),
    usedBy("writer 1").append("complaint-1", newEvents(2), "noStream"),
    collect(usedBy("reader").readAll({ direction: "backwards", limit: 1 })),
    take(usedBy("subscriber").subscribe(), 2),
  ]);
  await scheduler.waitFor(acting);
  // What was read may differ between stores that take different times; who came when may not.
  return scheduler
    .report()
    .map(({ label }) => label)
    .join("\n");
}

/** Answers after some turns of the event loop, now more and now fewer. */
function inDisorder(store: EventStore): EventStore {
  let calls = 0;
  const slowly = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    calls += 1;
    for (let turns = (calls * 7) % 5; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
    return answer;
  };
  return {
    ...store,
    append: (stream, events, expected) => slowly(store.append(stream, events, expected)),
    readAll: async function* (options) {
      for await (const event of store.readAll(options)) yield await slowly(Promise.resolve(event));
    },
  };
}
