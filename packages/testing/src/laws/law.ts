import fc from "fast-check";

/** Something that must hold of a decider or projection, whatever happens. */
export interface Law {
  /** A sentence: what the subject does. */
  readonly name: string;
  /** Looks for a case that breaks it; rejects with fast-check's report of the smallest one found. */
  readonly check: (parameters?: LawParameters) => Promise<void>;
}

/** How thoroughly to look; a report names the seed and path that repeat it. */
export type LawParameters = Pick<fc.Parameters, "numRuns" | "seed" | "path" | "endOnFailure" | "verbose">;

/** A law over values of one arbitrary: `hold` throws, saying why, where it does not hold. */
export function law<Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  hold: (value: Value) => void | Promise<void>,
): Law {
  return {
    name,
    check: (parameters = {}) =>
      fc.assert(
        fc.asyncProperty(values, async (value) => hold(value)),
        parameters,
      ),
  };
}

/** Throws if two values differ as JSON texts, which is how histories and snapshots are kept. */
export function mustAgree(what: string, left: unknown, right: unknown): void {
  const [a, b] = [JSON.stringify(left), JSON.stringify(right)];
  if (a !== b) throw new Error(`${what}:\n  ${a}\n  ${b}`);
}
