import type { EventStore, ExpectedRevision } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { newEvents } from "../events/new-event.ts";
import { pick } from "../events/pick.ts";
import { repeatedAppend, repetition, type Append } from "../events/repeated-append.ts";
import { streamName, type StoreCommand } from "./store-command.ts";
import { appendToModel, modelledStream, type StoreModel } from "./store-model.ts";

/** Appends with each kind of expectation, fulfilled or not. */
export const appendCommand: fc.Arbitrary<StoreCommand> = fc
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
      await appendToBoth(model, store, { stream, events: newEvents(count), expected });
    },
    toString: () => `append ${count} to ${stream} expecting ${expectation}`,
  }));

/** Makes an earlier append again, or one that shares ids with it. */
export const repeatedAppendCommand: fc.Arbitrary<StoreCommand> = fc
  .record({ choice: fc.nat(), how: repetition })
  .map(({ choice, how }) => ({
    check: ({ attempts }) => attempts.length > 0,
    run: async (model, { store }) => {
      await appendToBoth(model, store, repeatedAppend(pick(model.attempts, choice), how));
    },
    toString: () => `repeat append ${choice}: ${how}`,
  }));

async function appendToBoth(model: StoreModel, store: EventStore, append: Append): Promise<void> {
  const expected = appendToModel(model, append);
  const appending = store.append(append.stream, append.events, append.expected);
  if ("rejectedWith" in expected) await expect(appending).rejects.toMatchObject({ code: expected.rejectedWith });
  else expect(await appending).toMatchObject(expected);
}
