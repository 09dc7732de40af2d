import { complaintDecider } from "@complaint-ledger/complaint";
import { handleCommand, type CataloguedStore } from "@complaint-ledger/event-sourcing";
import { madeUpId } from "../../complaints/made-up-id.ts";
import type { SimulatedHandling } from "../simulation.ts";

const handle: SimulatedHandling = (store, stream, issued) =>
  handleCommand({ store, decider: complaintDecider, stream, ...issued });

/** Ways of handling commands with one thing wrong; each is made anew, since some of them remember. */
export const brokenHandlings: readonly (readonly [what: string, make: () => SimulatedHandling])[] = [
  [
    "tries again under another id when the answer is lost",
    () => {
      let made = 0;
      return async (store, stream, issued) => {
        try {
          return await handle(store, stream, issued);
        } catch {
          const command = { ...issued.command, commandId: madeUpId("again", made++) };
          return handle(store, stream, { ...issued, command });
        }
      };
    },
  ],
  [
    "appends wherever the stream stands",
    () => (store, stream, issued) =>
      handle(
        appending(store, (events, expected) =>
          store.append(stream, events, expected === "noStream" ? expected : "any"),
        ),
        stream,
        issued,
      ),
  ],
  [
    "takes a conflict for success",
    () => (store, stream, issued) =>
      handle(
        appending(store, async (events, expected) => {
          const result = await store.append(stream, events, expected);
          if (result.outcome !== "conflict") return result;
          const firstRevision = typeof result.actual === "number" ? result.actual + 1 : 0;
          const [last] = await Array.fromAsync(store.readAll({ direction: "backwards", limit: 1 }));
          if (last === undefined) return result;
          return { outcome: "appended", firstRevision, lastRevision: firstRevision, position: last.position };
        }),
        stream,
        issued,
      ),
  ],
  [
    "decides on what it read a while ago",
    () => {
      const cache = new Map<
        string,
        CataloguedStore["readStream"] extends (...args: never) => infer Read ? Read : never
      >();
      return async (store, stream, issued) => {
        const cached = cache.get(stream);
        const fresh = await Array.fromAsync(store.readStream(stream));
        cache.set(stream, toAsync(fresh));
        const stale = { ...store, readStream: () => cached ?? toAsync(fresh) };
        return handle(
          appending(stale, (events) => store.append(stream, events, "any")),
          stream,
          issued,
        );
      };
    },
  ],
  [
    "says it was refused when the answer is lost",
    () => async (store, stream, issued) => {
      try {
        return await handle(store, stream, issued);
      } catch {
        const { initialState: state } = complaintDecider;
        return { outcome: "rejected", rejection: { violations: [] }, commandId: issued.command.commandId, state };
      }
    },
  ],
  [
    "says it was recorded when the answer is lost",
    () => async (store, stream, issued) => {
      try {
        return await handle(store, stream, issued);
      } catch {
        return { outcome: "alreadyRecorded", events: [], state: complaintDecider.initialState };
      }
    },
  ],
];

function appending(
  store: CataloguedStore,
  append: (
    events: Parameters<CataloguedStore["append"]>[1],
    expected: Parameters<CataloguedStore["append"]>[2],
  ) => ReturnType<CataloguedStore["append"]>,
): CataloguedStore {
  return { ...store, append: (_stream, events, expected) => append(events, expected) };
}

async function* toAsync<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
