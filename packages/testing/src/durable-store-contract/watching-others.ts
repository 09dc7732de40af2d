import fc from "fast-check";
import { expect } from "vitest";
import { collect, take } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { pause, pauseLength } from "../events/pause.ts";
import { pagesToRead, readInPages } from "../events/read-in-pages.ts";
import type { DurableStorePoint } from "./storage-under-test.ts";

/** Point 5 across connections: who reads or subscribes sees what others write, once and in order. */
export const watchingOthers: DurableStorePoint = {
  point: "5. what others write is seen, once and in order",
  cases: {
    "a subscription gives what another store records": async ({ fresh, soon }) => {
      const { open } = await fresh();
      const [reader, writer] = [await open(), await open()];
      const events = reader.subscribe()[Symbol.asyncIterator]();
      for (let revision = 0; revision < 3; revision++) {
        const next = events.next();
        await pause(7);
        await writer.append("complaint-1", newEvents(1), "any");
        expect(await soon("another store's event", next)).toMatchObject({ value: { revision } });
      }
    },

    "a subscription mingles what its own store and another record": async ({ fresh, soon }) => {
      const { open } = await fresh();
      const [reader, writer] = [await open(), await open()];
      const reading = take(reader.subscribe(), 20);
      for (let i = 0; i < 10; i++) {
        await Promise.all([
          reader.append("complaint-1", newEvents(1), "any"),
          writer.append(`complaint-${i % 2}`, newEvents(1), "any"),
        ]);
      }
      const seen = await soon("twenty events", reading);
      expect(seen).toEqual(await collect(reader.readAll()));
      expect(seen).toEqual(await collect(writer.readAll()));
    },

    "a closed store's subscribers end while others go on": async ({ fresh, soon }) => {
      const { open } = await fresh();
      const [one, other] = [await open(), await open()];
      const ending = collect(one.subscribe());
      const going = take(other.subscribe(), 1);
      await pause(7);
      await one.close();
      expect(await soon("the end", ending)).toEqual([]);
      await other.append("complaint-1", newEvents(1), "noStream");
      expect(await soon("an event", going)).toHaveLength(1);
    },

    "a reader who resumes while several stores write sees all, once and in order (property)": async (subject) => {
      const writers = fc.array(fc.array(pauseLength, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 });
      await subject.check(
        fc.asyncProperty(writers, pagesToRead, async (writers, pages) => {
          const { open } = await subject.fresh();
          const reader = await open();
          const write = async (pauses: readonly number[]): Promise<void> => {
            const store = await open();
            for (const length of pauses) {
              await pause(length);
              await store.append(`complaint-${length % 2}`, newEvents(2), "any");
            }
          };
          const seen = await readInPages(reader, pages, Promise.all(writers.map(write)));
          expect(seen).toEqual((await collect(reader.readAll())).map(({ id }) => id));
        }),
      );
    },
  },
};
