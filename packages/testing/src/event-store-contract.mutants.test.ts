import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import { runContractTest } from "./contract.ts";
import { eventStorePoints } from "./event-store-contract/event-store-points.ts";
import { storeUnderTest } from "./event-store-contract/store-under-test.ts";
import { within } from "./events/within.ts";
import { appendMutations } from "./test/append-mutations.ts";
import type { Mutation } from "./test/mutant-store.ts";
import { readMutations } from "./test/read-mutations.ts";
import { subscriptionMutations } from "./test/subscription-mutations.ts";

describe("the event-store contract tells a store in which", () => {
  const mutations = { ...appendMutations, ...readMutations, ...subscriptionMutations };
  for (const [fault, mutate] of Object.entries(mutations)) {
    it(fault, async () => {
      expect(await firstSentenceBroken(mutate)).toEqual(expect.any(String));
    });
  }
});

/** The first sentence of the contract that does not hold for a store with a fault. */
async function firstSentenceBroken(mutate: Mutation): Promise<string | undefined> {
  const make = (): ReturnType<typeof storeUnderTest> =>
    storeUnderTest(async ({ clock }) => {
      const store = inMemoryEventStore({ clock });
      return { store: mutate(store, clock), dispose: () => store.close() };
    });
  const options = { patience: 250, properties: { numRuns: 10, endOnFailure: true } };
  for (const { point, cases } of eventStorePoints) {
    for (const [sentence, test] of Object.entries(cases)) {
      try {
        await within(5_000, sentence, runContractTest(test, make, options));
      } catch {
        return `${point}: ${sentence}`;
      }
    }
  }
  return undefined;
}
