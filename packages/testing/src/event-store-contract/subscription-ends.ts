import { expect } from "vitest";
import { collect, take } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { pause } from "../events/pause.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** How a subscription ends: by leaving its loop, by closing it, by closing the store; never by itself. */
export const subscriptionEnds: EventStorePoint = {
  point: "5. a subscription ends when it is left or closed",
  cases: {
    "leaving the loop ends it": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const subscription = store.subscribe();
      expect(await soon("the first events", take(subscription, 2))).toHaveLength(2);
      expect(await soon("the end", collect(subscription))).toEqual([]);
      await soon("closing it", subscription.close());
    },

    "closing it ends a reader who waits": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const subscription = store.subscribe();
      const reading = collect(subscription);
      await pause(7);
      await soon("closing it", subscription.close());
      expect(await soon("the end", reading)).toEqual([]);
    },

    "closing it between two events gives no more of them": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const subscription = store.subscribe();
      const events = subscription[Symbol.asyncIterator]();
      await events.next();
      await soon("closing it", subscription.close());
      await store.append("complaint-1", newEvents(1), "any");
      expect(await soon("the end", events.next())).toEqual({ done: true, value: undefined });
    },

    "closing it inside its own loop ends the loop": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const subscription = store.subscribe();
      let seen = 0;
      const reading = (async () => {
        for await (const _ of subscription) {
          seen += 1;
          await subscription.close();
        }
      })();
      await soon("the end", reading);
      expect(seen).toBe(1);
    },

    "closed before its first step it gives nothing": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const subscription = store.subscribe();
      await soon("closing it", subscription.close());
      expect(await soon("the end", collect(subscription))).toEqual([]);
    },

    "it may be closed twice, and after the store": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const subscription = store.subscribe();
      const reading = collect(subscription);
      await soon("closing it", Promise.all([subscription.close(), subscription.close()]));
      await soon("the end", reading);
      await store.close();
      await soon("closing it again", subscription.close());
    },

    "closing one leaves the others going": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const left = store.subscribe();
      const reading = collect(left);
      const next = store.subscribe()[Symbol.asyncIterator]().next();
      await pause(7);
      await left.close();
      await soon("the end", reading);
      await store.append("complaint-1", newEvents(1), "noStream");
      expect(await soon("an event for the other", next)).toMatchObject({ value: { revision: 0 } });
    },

    "closing the store ends all of them without an error": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(2), "noStream");
      const waiting = [collect(store.subscribe()), collect(store.subscribe())];
      const between = store.subscribe()[Symbol.asyncIterator]();
      await between.next();
      await pause(7);
      await soon("closing the store", store.close());
      for (const seen of await soon("the end", Promise.all(waiting))) expect(seen.length).toBeLessThanOrEqual(2);
      while (!(await soon("the end", between.next())).done);
    },

    "it does not end by itself when it has caught up": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(1), "noStream");
      const reading = take(store.subscribe(), 3);
      for (let i = 0; i < 2; i++) {
        for (let turn = 0; turn < 5; turn++) await pause(7);
        await store.append("complaint-1", newEvents(1), "any");
      }
      expect(await soon("three events", reading)).toHaveLength(3);
    },
  },
};
