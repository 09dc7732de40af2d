import fc from "fast-check";
import { expect } from "vitest";
import { appendWhenFree } from "../events/append-when-free.ts";
import { collect } from "../events/collect.ts";
import { countUp } from "../events/count-up.ts";
import { newEvents } from "../events/new-event.ts";
import { pause, pauseLength } from "../events/pause.ts";
import { pick } from "../events/pick.ts";
import { inAnyOrder, together } from "../interleaving/in-any-order.ts";
import type { DurableStorePoint } from "./storage-under-test.ts";

/** Point 10 across connections, as between processes. */
export const severalWriters: DurableStorePoint = {
  point: "10. of those who append at once through several stores, one wins each revision",
  cases: {
    "what one acknowledged, the others read": async ({ fresh }) => {
      const { open } = await fresh();
      const [one, other] = [await open(), await open()];
      for (let i = 0; i < 5; i++) {
        await one.append("complaint-1", newEvents(1), "any");
        expect(await collect(other.readStream("complaint-1"))).toHaveLength(2 * i + 1);
        await other.append("complaint-1", newEvents(1), "any");
        expect(await collect(one.readAll())).toHaveLength(2 * i + 2);
      }
      expect(await collect(one.readAll())).toEqual(await collect(other.readAll()));
    },

    "one begins a stream, the others conflict": async ({ fresh }) => {
      const { open } = await fresh();
      const stores = [await open(), await open(), await open()];
      const results = await Promise.all(
        Array.from({ length: 30 }, (_, i) => pick(stores, i).append("complaint-1", newEvents(1), "noStream")),
      );
      const outcomes = results.map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual(["appended", ...Array<string>(29).fill("conflict")]);
      expect(await collect((await open()).readAll())).toHaveLength(1);
    },

    "the same append tried through each is recorded once": async ({ fresh }) => {
      const { open } = await fresh();
      const stores = [await open(), await open(), await open()];
      const events = newEvents(2);
      const results = await Promise.all(stores.map((store) => store.append("complaint-1", events, "noStream")));
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(["alreadyAppended", "alreadyAppended", "appended"]);
      expect(await collect((await open()).readAll())).toHaveLength(2);
    },

    "closing one does not disturb the others": async ({ fresh }) => {
      const { open } = await fresh();
      const [one, other] = [await open(), await open()];
      const appending = other.append("complaint-1", newEvents(1), "any");
      await one.close();
      expect(await appending).toMatchObject({ outcome: "appended" });
      expect(await other.append("complaint-1", newEvents(1), 0)).toMatchObject({ outcome: "appended" });
    },

    "who tries again after each conflict gets in, and no update is lost (property)": async ({ fresh, check }) => {
      const writers = fc.array(fc.array(pauseLength, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
      await check(
        fc.asyncProperty(writers, async (writers) => {
          const { open } = await fresh();
          const written = await Promise.all(
            writers.map(async (pauses, i) => {
              const store = await open();
              const batches = pauses.map(() => newEvents(2));
              for (const [n, events] of batches.entries()) {
                await pause(pick(pauses, n));
                await appendWhenFree(store, "complaint-1", events);
                await store.append(`complaint-of-${i}`, newEvents(1), "any");
              }
              return batches.flat();
            }),
          );
          const all = await collect((await open()).readAll());
          const shared = all.filter(({ stream }) => stream === "complaint-1");
          expect(shared.map(({ revision }) => revision)).toEqual([...shared.keys()]);
          expect(shared.map(({ id }) => id).sort()).toEqual(
            written
              .flat()
              .map(({ id }) => id)
              .sort(),
          );
          const ownCounts = writers.map((_, i) => all.filter(({ stream }) => stream === `complaint-of-${i}`).length);
          expect(ownCounts).toEqual(writers.map((pauses) => pauses.length));
        }),
      );
    },

    "of those who count in one stream, whatever the order of calls, none overwrites another (property)": async (
      subject,
    ) => {
      const connected = {
        ...subject,
        fresh: async () => {
          const { open } = await subject.fresh();
          return { store: await open(), others: [await open(), await open()] };
        },
      };
      const counters = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 });
      await inAnyOrder(connected, counters, async ({ store, others, usedBy }, counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        await together(counts, (count, i) => countUp(usedBy(`writer ${i}`, others[i]), count, total));
        const counted = await collect(store.readStream("counter"));
        expect(counted.map(({ data }) => data)).toEqual([...Array(total).keys()]);
      });
    },
  },
};
