import type { AppendResult, EventStore, ExpectedRevision, NewEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import type { ContractTest } from "../contract.ts";
import { collect } from "../events/collect.ts";
import { newEvent, newEvents } from "../events/new-event.ts";
import { pick } from "../events/pick.ts";
import type { EventStorePoint, StoreUnderTest } from "./store-under-test.ts";

const a = newEvent();
const b = newEvent();
const c = newEvent();

/** Point 3: who retries after a lost answer records once; ids are unique within a stream. */
export const retriedAppends: EventStorePoint = {
  point: "3. an append that is retried is recorded once",
  cases: {
    "retrying `noStream` gives the range of the first try": afterRetry("noStream", []),
    "retrying a revision gives the range of the first try": afterRetry(2, newEvents(3)),
    "so it does after others moved on": afterRetry(2, newEvents(3), newEvents(4)),
    "and after others moved on in a stream it began": afterRetry("noStream", [], newEvents(4)),

    "some of the ids and a new one are a partial overlap": onAB([a, c], "noStream", "partialOverlap"),
    "a new id and some of the ids are a partial overlap": onAB([c, b], "noStream", "partialOverlap"),
    "the ids and one more are a partial overlap": onAB([a, b, c], "noStream", "partialOverlap"),
    "the ids in another order are a partial overlap": onAB([b, a], "noStream", "partialOverlap"),
    "an overlap after a revision is partial too": onAB([b, c], 0, "partialOverlap"),
    "the first of the ids are a retry": onAB([a], "noStream", "alreadyAppended"),
    "the ids at another revision than they have are a conflict": onAB([a], 0, "conflict"),

    "a partial overlap says what was expected and where the stream stands": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", [a, b], "noStream");
      expect(await store.append("complaint-1", [b, c], 0)).toEqual({
        outcome: "partialOverlap",
        expected: 0,
        actual: 1,
      });
    },

    "an id that stands elsewhere in the stream is a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", [a, b], "noStream");
      for (const expected of [1, "any", "streamExists"] as const) {
        await expect(store.append("complaint-1", [c, a], expected), String(expected)).rejects.toMatchObject({
          code: "duplicate-event-id",
          field: "events[1].id",
        });
      }
      expect(await idsOf(store)).toEqual([a.id, b.id]);
    },

    "an id twice in one append is a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      await expect(store.append("complaint-1", [a, b, a], "any")).rejects.toMatchObject({ code: "duplicate-event-id" });
      expect(await idsOf(store)).toEqual([]);
    },

    "the same id may stand in another stream": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", [a], "noStream");
      expect(await store.append("complaint-2", [a], "noStream")).toMatchObject({ outcome: "appended" });
      expect(await idsOf(store)).toEqual([a.id, a.id]);
    },

    "an id that is no lower-case UUID is a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      for (const id of ["", "1", "6F9619FF-8B86-4011-B42D-00CF4FC964FF", `${a.id}0`, `{${a.id}}`, ` ${a.id}`]) {
        await expect(store.append("complaint-1", [newEvent({ id })], "any"), id).rejects.toMatchObject({
          code: "invalid-event",
          field: "events[0].id",
        });
      }
    },

    "any earlier append can be retried at any time (property)": async ({ fresh, check }) => {
      const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
      await check(
        fc.asyncProperty(sizes, fc.infiniteStream(fc.nat()), async (sizes, choices) => {
          const { store } = await fresh();
          const appends: Append[] = [];
          for (const size of sizes) {
            const last = appends.at(-1);
            const expected = last === undefined ? "noStream" : last.result.lastRevision;
            appends.push(await firstTry(store, newEvents(size), expected));
          }
          const history = await idsOf(store);
          for (const choice of choices.take(5)) {
            const { events, expected, result } = pick(appends, choice);
            expect(await store.append("complaint-1", events, expected)).toEqual({
              ...result,
              outcome: "alreadyAppended",
            });
          }
          expect(await idsOf(store)).toEqual(history);
        }),
      );
    },
  },
};

interface Append {
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
  readonly result: Extract<AppendResult, { outcome: "appended" }>;
}

async function firstTry(store: EventStore, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Append> {
  const result = await store.append("complaint-1", events, expected);
  if (result.outcome !== "appended") throw new Error(`the first try of an append ended as ${result.outcome}`);
  return { events, expected, result };
}

/** Appends two events at `expected` and, after others have appended `moved`, once more. */
function afterRetry(
  expected: ExpectedRevision,
  earlier: readonly NewEvent[],
  moved: readonly NewEvent[] = [],
): ContractTest<StoreUnderTest> {
  return async ({ fresh }) => {
    const { store } = await fresh();
    if (earlier.length > 0) await store.append("complaint-1", earlier, "noStream");
    const { events, result } = await firstTry(store, newEvents(2), expected);
    if (moved.length > 0) await store.append("complaint-1", moved, result.lastRevision);
    const history = await idsOf(store);
    expect(await store.append("complaint-1", events, expected)).toEqual({ ...result, outcome: "alreadyAppended" });
    expect(await idsOf(store)).toEqual(history);
  };
}

/** Appends `events` to the stream of `a` and `b`; nothing may be recorded. */
function onAB(
  events: readonly NewEvent[],
  expected: ExpectedRevision,
  outcome: AppendResult["outcome"],
): ContractTest<StoreUnderTest> {
  return async ({ fresh }) => {
    const { store } = await fresh();
    await store.append("complaint-1", [a, b], "noStream");
    expect(await store.append("complaint-1", events, expected)).toMatchObject({ outcome });
    expect(await idsOf(store)).toEqual([a.id, b.id]);
  };
}

async function idsOf(store: EventStore): Promise<readonly string[]> {
  return (await collect(store.readAll())).map(({ id }) => id);
}
