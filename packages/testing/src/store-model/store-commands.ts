import type {
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { pick } from "../events/pick.ts";
import { expectedRead, readOptions } from "../event-store-contract/expected-read.ts";
import type { SettableClock } from "../settable-clock.ts";
import { appendToModel, foretold, modelledStream, told, type StoreModel } from "./store-model.ts";

/** The real thing that is compared with a model. */
export interface ModelledSystem {
  readonly clock: SettableClock;
  /** Replaced when it is closed and opened again. */
  store: EventStore;
}

/** One step that is made on model and store alike. */
export type StoreCommand = fc.AsyncCommand<StoreModel, ModelledSystem>;

const streamName = fc.constantFrom("complaint-1", "complaint-2", "complaint-3");

const instants = [0, 1, 2, 3, 4].map((second) => `2024-03-01T08:00:0${second}.000Z`);

const places = Array.from({ length: 12 }, (_, i) => i);

/** Appends with each kind of expectation, fulfilled or not. */
const appendCommand: fc.Arbitrary<StoreCommand> = fc
  .record({
    stream: streamName,
    count: fc.integer({ min: 1, max: 3 }),
    expectation: fc.oneof(
      fc.constantFrom("noStream", "any", "streamExists"),
      // How far from the last revision: mostly right, sometimes stale or ahead.
      fc.constantFrom(0, 0, 0, -1, -2, 1),
    ),
  })
  .map(({ stream, count, expectation }) => ({
    check: () => true,
    run: async (model, { store }) => {
      const last = modelledStream(model, stream).length - 1;
      const expected: ExpectedRevision =
        typeof expectation === "number" ? Math.max(0, last + expectation) : expectation;
      const append = { stream, events: newEvents(count), expected };
      const result = await store.append(stream, append.events, expected);
      expect(result).toMatchObject(appendToModel(model, append));
    },
    toString: () => `append ${count} to ${stream} expecting ${expectation}`,
  }));

/** Makes an earlier append again, as a caller does who did not learn what became of it. */
const retryCommand: fc.Arbitrary<StoreCommand> = fc.nat().map((choice) => ({
  check: (model) => retryable(model).length > 0,
  run: async (model, { store }) => {
    const append = pick(retryable(model), choice);
    const result = await store.append(append.stream, append.events, append.expected);
    expect(result).toMatchObject(appendToModel(model, append));
  },
  toString: () => `retry append ${choice}`,
}));

/** With `any` and `streamExists` a store promises nothing of a retry. */
function retryable({ attempts }: StoreModel): StoreModel["attempts"] {
  return attempts.filter(({ expected }) => typeof expected === "number" || expected === "noStream");
}

/** Sets the clock, backwards too. */
const clockCommand: fc.Arbitrary<StoreCommand> = fc.constantFrom(...instants).map((instant) => ({
  check: () => true,
  run: async (_, { clock }) => clock.set(instant),
  toString: () => `set the clock to ${instant}`,
}));

/** Reads a stream whole, which the model foretells, and in part, which has to agree with the whole. */
const readStreamCommand: fc.Arbitrary<StoreCommand> = fc
  .tuple(streamName, readOptions(places, instants))
  .map(([stream, options]) => ({
    check: () => true,
    run: async (model, { store }) => {
      const whole = await collect(store.readStream(stream));
      expect(told(whole)).toEqual(foretold(model).filter((event) => event.stream === stream));
      const part = await collect(store.readStream(stream, options));
      expect(part).toEqual(expectedRead(whole, ({ revision }) => revision, options));
    },
    toString: () => `read ${stream} ${fc.stringify(options)}`,
  }));

/** Reads all events, whole and in part. Its bounds are numbers of events until the positions are known. */
const readAllCommand: fc.Arbitrary<StoreCommand> = readOptions(places, instants).map((options) => ({
  check: ({ recorded }) => recorded.length > 0,
  run: async (model, { store }) => {
    const whole = await collect(store.readAll());
    expect(told(whole)).toEqual(foretold(model));
    const bounds = positionBounds(options, whole);
    const part = await collect(store.readAll(bounds));
    expect(part).toEqual(expectedRead(whole, ({ position }) => position, bounds));
  },
  toString: () => `read all ${fc.stringify(options)}`,
}));

/** Everything that is done to a store. */
export const storeCommands: readonly fc.Arbitrary<StoreCommand>[] = [
  appendCommand,
  retryCommand,
  clockCommand,
  readStreamCommand,
  readAllCommand,
];

function positionBounds(
  { after, from, to, ...others }: ReadStreamOptions,
  all: readonly RecordedEvent[],
): ReadAllOptions {
  return {
    ...others,
    ...(after !== undefined && { after: pick(all, after).position }),
    ...(from !== undefined && { from: pick(all, from).position }),
    ...(to !== undefined && { to: pick(all, to).position }),
  };
}
