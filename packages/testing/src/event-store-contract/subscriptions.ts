import type { EventStore, RecordedEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect, take } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { pause, pauseLength } from "../events/pause.ts";
import { pick } from "../events/pick.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 5 for those who stay: a subscription catches up, goes on live, and neither misses nor repeats an event. */
export const subscriptions: EventStorePoint = {
  point: "5. a subscription catches up and goes on live",
  cases: {
    "it gives what is there, then each event as it is recorded": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const events = store.subscribe()[Symbol.asyncIterator]();
      for (let revision = 0; revision < 3; revision++) {
        expect(await soon("catching up", events.next())).toMatchObject({ value: { revision } });
      }
      for (let revision = 3; revision < 6; revision++) {
        const next = events.next();
        await store.append("complaint-1", newEvents(1), "any");
        expect(await soon("a live event", next)).toMatchObject({ value: { revision } });
      }
    },

    "in an empty store it waits for the first event": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const next = store.subscribe()[Symbol.asyncIterator]().next();
      await pause(7);
      await store.append("complaint-1", newEvents(1), "noStream");
      expect(await soon("the first event", next)).toMatchObject({ value: { stream: "complaint-1", revision: 0 } });
    },

    "after a position it gives what follows, and only that": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(4), "noStream");
      const all = await collect(store.readAll());
      for (const [i, { position }] of all.entries()) {
        const rest = take(store.subscribe({ after: position }), 4 - i);
        await store.append("complaint-2", newEvents(1), "any");
        expect((await soon("the rest", rest)).slice(0, 3 - i)).toEqual(all.slice(i + 1));
      }
    },

    "after the last position it gives only what is new": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const { position } = await appended(store);
      const next = store.subscribe({ after: position })[Symbol.asyncIterator]().next();
      await pause(7);
      await store.append("complaint-2", newEvents(1), "noStream");
      expect(await soon("the new event", next)).toMatchObject({ value: { stream: "complaint-2" } });
    },

    "a position that never was one is a typed error at the first step": async ({ fresh, soon }) => {
      const { store } = await fresh();
      // A caller without types can pass anything; the store has to refuse it.
      const subscription = store.subscribe({ after: "yesterday" as RecordedEvent["position"] });
      await expect(soon("an answer", collect(subscription))).rejects.toMatchObject({ code: "invalid-read-options" });
    },

    "several at once each get everything": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await appended(store);
      const reading = Promise.all(Array.from({ length: 5 }, () => take(store.subscribe(), 6)));
      for (let i = 0; i < 5; i++) await store.append(`complaint-${i % 2}`, newEvents(1), "any");
      const all = await collect(store.readAll());
      for (const seen of await soon("everything", reading)) expect(seen).toEqual(all);
    },

    "a slow reader gets everything and holds nobody up": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const slow = store.subscribe()[Symbol.asyncIterator]();
      const first = slow.next();
      const quick = take(store.subscribe(), 200);
      for (let i = 0; i < 20; i++) await soon("an append", store.append("complaint-1", newEvents(10), "any"));
      const all = await soon("the quick reader's events", quick);
      const seen = [await first];
      while (seen.length < 200) seen.push(await soon("the slow reader's event", slow.next()));
      expect(seen.map(({ value }) => value)).toEqual(all);
    },

    "its reader may append": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await appended(store);
      const answering = (async () => {
        for await (const { position } of store.subscribe()) {
          const result = await store.append("answers", newEvents(1), "any");
          if (result.outcome === "appended" && result.lastRevision === 9) return position;
        }
        return undefined;
      })();
      expect(await soon("ten answers", answering)).toEqual(expect.any(String));
      expect(await collect(store.readStream("answers"))).toHaveLength(10);
    },

    "an event recorded just as it finds nothing more is not lost": async ({ fresh, soon }) => {
      const { store } = await fresh();
      let { position } = await appended(store);
      for (let moment = 0; moment < 60; moment++) {
        const subscription = store.subscribe({ after: position });
        const next = subscription[Symbol.asyncIterator]().next();
        // Every moment between its first look and its wait: first by microtasks, then by turns of the event loop.
        for (let i = 0; i < moment % 30; i++) await (moment < 30 ? Promise.resolve() : pause(7));
        await store.append("complaint-1", newEvents(1), "any");
        const { value } = await soon(`the event appended at moment ${moment}`, next);
        expect(value).toMatchObject({ revision: moment + 1 });
        position = value?.position ?? position;
        await subscription.close();
      }
    },

    "from any position, with writers racing, none is missed or repeated (property)": async ({ fresh, check, soon }) => {
      const lengths = fc.array(pauseLength, { minLength: 1, maxLength: 12 });
      await check(
        fc.asyncProperty(lengths, lengths, fc.nat(), async (writerPauses, readerPauses, choice) => {
          const { store } = await fresh();
          await store.append("complaint-0", newEvents(3), "noStream");
          const earlier = await collect(store.readAll());
          const { position } = pick(earlier, choice);
          const expectedCount = 3 - (choice % 3) - 1 + writerPauses.length;
          const reading = readSlowly(store.subscribe({ after: position }), expectedCount, readerPauses);
          const writing = async (): Promise<void> => {
            for (const length of writerPauses) {
              await pause(length);
              await store.append(`complaint-${length % 2}`, newEvents(1), "any");
            }
          };
          const [seen] = await soon(`event ${expectedCount} of a subscription`, Promise.all([reading, writing()]));
          expect(seen).toEqual(await collect(store.readAll({ after: position })));
        }),
      );
    },
  },
};

async function appended(store: EventStore): Promise<RecordedEvent> {
  await store.append("complaint-1", newEvents(1), "noStream");
  return pick(await collect(store.readStream("complaint-1")), 0);
}

async function readSlowly(
  events: AsyncIterable<RecordedEvent>,
  count: number,
  pauses: readonly number[],
): Promise<readonly RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  if (count === 0) return seen;
  for await (const event of events) {
    if (seen.push(event) === count) break;
    await pause(pick(pauses, seen.length));
  }
  return seen;
}
