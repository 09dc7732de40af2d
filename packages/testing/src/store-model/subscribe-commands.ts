import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { pick } from "../events/pick.ts";
import type { StoreCommand } from "./store-command.ts";
import { foretold, told } from "./store-model.ts";

/** Begins a subscription at the first event or after any other. */
export const subscribeCommand: fc.Arbitrary<StoreCommand> = fc.nat({ max: 20 }).map((choice) => ({
  check: () => true,
  run: async (model, { store, subscriptions }) => {
    const next = choice % (model.recorded.length + 1);
    const last = (await collect(store.readAll({ limit: next }))).at(-1);
    model.subscriptions.push(next);
    subscriptions.push(store.subscribe({ after: last?.position })[Symbol.asyncIterator]());
  },
  toString: () => `subscribe after event ${choice}`,
}));

/** Takes the next event of a subscription that has not caught up. */
export const nextEventCommand: fc.Arbitrary<StoreCommand> = fc.nat({ max: 20 }).map((choice) => ({
  check: ({ recorded, subscriptions }) => subscriptions.some((next) => next < recorded.length),
  run: async (model, { subscriptions, soon }) => {
    const behind = [...model.subscriptions.keys()].filter((i) => (model.subscriptions[i] ?? 0) < model.recorded.length);
    const which = pick(behind, choice);
    const next = model.subscriptions[which] ?? 0;
    model.subscriptions[which] = next + 1;
    const { done, value } = await soon("the next event of a subscription", pick(subscriptions, which).next());
    expect(told(done === true ? [] : [value])).toEqual([foretold(model)[next]]);
  },
  toString: () => `take the next event of subscription ${choice}`,
}));
