import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import {
  runContractTest,
  type ContractOptions,
  type ContractPoint,
  type ContractTest,
  type Disposable,
} from "./contract.ts";
import { durableStorePoints } from "./durable-store-contract/durable-store-contract.ts";
import { storageUnderTest } from "./durable-store-contract/storage-under-test.ts";
import { eventStorePoints } from "./event-store-contract/event-store-points.ts";
import { storeUnderTest } from "./event-store-contract/store-under-test.ts";
import { within } from "./events/within.ts";
import { agreementPoints, storagePair } from "./store-agreement/agreement-points.ts";
import { inMemoryStorage } from "./store-agreement/in-memory-storage.ts";
import { comparisonBugs, hiddenFromComparison } from "./test/planted-bugs/comparison-bugs.ts";
import { durableBugs, mutantStorage } from "./test/planted-bugs/durable-bugs.ts";
import { eventStoreBugs } from "./test/planted-bugs/event-store-bugs.ts";
import type { Mutation } from "./test/planted-bugs/planted-bug.ts";

const agreement = agreementPoints(false);

describe("the event-store contract tells that", () => {
  for (const [bug, { caughtBy, mutate }] of Object.entries(eventStoreBugs)) {
    it(`${bug}, when it looks whether ${caughtBy}`, async () => {
      const make = (): ReturnType<typeof storeUnderTest> =>
        storeUnderTest(async ({ clock }) => {
          const store = inMemoryEventStore({ clock });
          return { store: mutate(store, clock), dispose: () => store.close() };
        });
      expect(await holds(testOf(eventStorePoints, caughtBy), make)).toBe(false);
    });
  }
});

describe("the durable-store contract tells that", () => {
  for (const [bug, { caughtBy, mutate }] of Object.entries(durableBugs)) {
    it(`${bug}, when it looks whether ${caughtBy}`, async () => {
      const make = (): ReturnType<typeof storageUnderTest> => storageUnderTest(mutantStorage(mutate));
      expect(await holds(testOf(durableStorePoints, caughtBy), make)).toBe(false);
    });
  }
});

describe("a comparison with a good store tells that", () => {
  const bugs = { ...eventStoreBugs, ...comparisonBugs };
  for (const [bug, { mutate }] of Object.entries(bugs)) {
    if (hiddenFromComparison.includes(bug)) continue;
    it(bug, async () => {
      expect(await agrees(mutate)).toBe(false);
    });
  }

  it("something is wrong, of all bugs but those known to be hidden from it", () => {
    expect(hiddenFromComparison.filter((bug) => !(bug in bugs))).toEqual([]);
  });
});

async function agrees(mutate: Mutation): Promise<boolean> {
  const mutant = mutantStorage(() => mutate);
  const [test] = agreement.flatMap(({ cases }) => Object.values(cases));
  return test === undefined || holds(test, () => storagePair(inMemoryStorage, mutant));
}

/** The test of one sentence. */
function testOf<Fixture>(points: readonly ContractPoint<Fixture>[], sentence: string): ContractTest<Fixture> {
  const tests = points.flatMap(({ cases }) => (sentence in cases ? [cases[sentence]] : []));
  const [test] = tests;
  if (test === undefined || tests.length > 1) throw new Error(`${tests.length} points say: ${sentence}`);
  return test;
}

/** Whether a test holds. The seed is fixed: some bugs show in few of the runs of a property, and this test is to be sure. */
async function holds<Fixture>(test: ContractTest<Fixture>, make: () => Promise<Disposable<Fixture>>): Promise<boolean> {
  const options: ContractOptions = { patience: 250, properties: { seed: 1, numRuns: 200, endOnFailure: true } };
  try {
    await within(10_000, "the end of the test", runContractTest(test, make, options));
    return true;
  } catch {
    return false;
  }
}
