import {
  eventCatalogue,
  fold,
  handleCommand,
  inMemoryEventStore,
  withCatalogue,
  type CataloguedStore,
  type Command,
  type CommandOutcome,
  type Decider,
  type EventMap,
  type EventStore,
  type RecordedEventOf,
} from "@complaint-ledger/event-sourcing";
import type fc from "fast-check";
import { collect } from "../events/collect.ts";
import type { DeciderAttempt } from "./decider-walk.ts";
import { law, mustAgree, type Law } from "./law.ts";

/** What a decider must do when its commands are handled on a store. */
export function handlingLaws<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  decider: Decider<State, SomeCommand, Events, Context, Rejection>,
  attempts: fc.Arbitrary<readonly DeciderAttempt<SomeCommand, Context>[]>,
): readonly Law[] {
  type Outcome = CommandOutcome<State, Events, Rejection>;

  const handle = (
    store: CataloguedStore,
    { command, context }: DeciderAttempt<SomeCommand, Context>,
  ): Promise<Outcome> =>
    handleCommand({ store, decider, stream: "subject", command, contextFor: () => context, actor: someone });

  return [
    law("leads to the same state stored as decided", attempts, async (tried) => {
      const store = storeOf(decider);
      let state: State = decider.initialState;
      for (const attempt of tried) {
        const outcome = await handle(store, attempt);
        if (outcome.outcome !== "contended") state = outcome.state;
      }
      // Everything in the stream was decided by this decider.
      const stored = (await collect(store.readAll())) as readonly RecordedEventOf<Events>[];
      mustAgree("the stored history leads to another state", state, fold(decider.evolve, decider.initialState, stored));
    }),
    law("records a command once, however often it is issued, even if its answer is lost", attempts, async (tried) => {
      const store = storeOf(decider, losingEveryAnswer);
      for (const attempt of tried) {
        const lost = await handle(store, attempt).catch((error: unknown) => {
          if (error === answerLost) return undefined;
          throw error;
        });
        const again = await handle(store, attempt);
        if (lost === undefined && again.outcome !== "alreadyRecorded") {
          throw new Error(`${attempt.command.type}, whose answer was lost, is ${again.outcome} when issued again`);
        }
        const { type } = attempt.command;
        if (lost !== undefined) mustAgree(`${type} again is answered otherwise`, answerOf(lost), answerOf(again));
        mustAgree(`${type} again is answered otherwise`, answerOf(again), answerOf(await handle(store, attempt)));
      }
      const ids = (await collect(store.readAll())).map(({ id }) => id);
      if (new Set(ids).size !== ids.length) throw new Error(`recorded twice: ${ids.join(", ")}`);
    }),
  ];
}

const someone = { id: "someone", role: "unspecified" };

const anything = { version: 1, check: () => [] };

/** A store for the events that the decider has recipes for. */
function storeOf<State, SomeCommand, Events extends EventMap, Context, Rejection>(
  { evolve }: Decider<State, SomeCommand, Events, Context, Rejection>,
  disturbed: (store: EventStore) => EventStore = (store) => store,
): CataloguedStore {
  const schemas = Object.fromEntries(Object.keys(evolve).map((type) => [type, anything]));
  const store = inMemoryEventStore({ clock: () => "2024-03-01T08:00:00.000Z" });
  return withCatalogue(disturbed(store), eventCatalogue<Readonly<Record<string, unknown>>>(schemas));
}

const answerLost = new Error("the answer was lost");

/** Records every append and then fails, as when a connection is lost. */
function losingEveryAnswer(store: EventStore): EventStore {
  return {
    ...store,
    async append(stream, events, expected) {
      const result = await store.append(stream, events, expected);
      if (result.outcome === "appended") throw answerLost;
      return result;
    },
  };
}

/** What a caller learns, the same for a command recorded now and one recorded before. */
function answerOf<State, Events extends EventMap, Rejection>(
  outcome: CommandOutcome<State, Events, Rejection>,
): unknown {
  switch (outcome.outcome) {
    case "recorded":
    case "alreadyRecorded":
      return outcome.events.map(({ id, type, data, occurredAt }) => ({ id, type, data, occurredAt }));
    case "rejected":
      return outcome.rejection;
    case "nothingRecorded":
    case "contended":
      return outcome.outcome;
  }
}
