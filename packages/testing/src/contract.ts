import fc from "fast-check";
import { describe, it } from "vitest";
import { within } from "./events/within.ts";

/** One rule of a contract: sentences, each with the test that holds a subject to it. A test rejects when it does not hold. */
export interface ContractPoint<Fixture> {
  readonly point: string;
  readonly cases: Readonly<Record<string, ContractTest<Fixture>>>;
}

/** Holds what a subject makes to one sentence. */
export type ContractTest<Fixture> = (subject: ContractSubject<Fixture>) => Promise<void>;

/** What a contract test works with. */
export interface ContractSubject<Fixture> {
  /** Makes a new, empty thing under test. It is disposed of when the test ends. */
  readonly fresh: () => Promise<Fixture>;
  /** Runs a property as often as the options say. */
  readonly check: <Values>(property: fc.IAsyncProperty<Values>) => Promise<void>;
  /** Awaits what has to happen without anything else being done; rejects, naming it, when patience ends. */
  readonly soon: <Value>(what: string, promise: Promise<Value>) => Promise<Value>;
}

/** How thoroughly a contract suite looks. */
export interface ContractOptions {
  /** Passed to fast-check with every property, e.g. `{ numRuns: 1_000, seed: 42 }`. Default: 20 runs each, a random seed. */
  readonly properties?: Pick<fc.Parameters, "numRuns" | "seed" | "path" | "endOnFailure">;
  /** How long to wait for what must happen by itself, such as a subscriber seeing an event; milliseconds, default 5,000. */
  readonly patience?: number;
}

/** Something to run tests against, and how to be rid of it. */
export interface Disposable<Fixture> {
  readonly fixture: Fixture;
  readonly dispose: () => Promise<void>;
}

/** Milliseconds; long enough that patience ends first, and names what did not happen. */
const testTimeout = 60_000;

/** Registers every sentence of `points` with vitest. */
export function registerContract<Fixture>(
  name: string,
  points: readonly ContractPoint<Fixture>[],
  make: () => Promise<Disposable<Fixture>>,
  options: ContractOptions,
): void {
  describe(name, () => {
    for (const { point, cases } of points) {
      describe(point, () => {
        for (const [sentence, test] of Object.entries(cases)) {
          it(sentence, () => runContractTest(test, make, options), testTimeout);
        }
      });
    }
  });
}

/** Runs one test and disposes of everything it made, whether it holds or not. */
export async function runContractTest<Fixture>(
  test: ContractTest<Fixture>,
  make: () => Promise<Disposable<Fixture>>,
  { properties = {}, patience = 5_000 }: ContractOptions,
): Promise<void> {
  const made: Disposable<Fixture>[] = [];
  try {
    await test({
      fresh: async () => {
        const one = await make();
        made.push(one);
        return one.fixture;
      },
      check: async (property) => fc.assert(property, { numRuns: 20, ...properties }),
      soon: (what, promise) => within(patience, what, promise),
    });
  } finally {
    for (const { dispose } of made) await dispose();
  }
}
