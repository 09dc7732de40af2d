import type { ReadAllOptions, ReadStreamOptions, RecordedEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { pick } from "../events/pick.ts";
import { expectedRead, readOptions } from "../event-store-contract/expected-read.ts";
import { appendCommand, repeatedAppendCommand } from "./append-commands.ts";
import { streamName, type StoreCommand } from "./store-command.ts";
import { foretold, told } from "./store-model.ts";
import { nextEventCommand, subscribeCommand } from "./subscribe-commands.ts";

const instants = [0, 1, 2, 3, 4].map((second) => `2024-03-01T08:00:0${second}.000Z`);

const places = Array.from({ length: 12 }, (_, i) => i);

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
  repeatedAppendCommand,
  clockCommand,
  readStreamCommand,
  readAllCommand,
  subscribeCommand,
  nextEventCommand,
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
