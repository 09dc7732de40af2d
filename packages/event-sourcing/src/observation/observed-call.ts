import { begin } from "./begin.ts";
import type { ObservedAttributes, ObservedOperation, Observer } from "./observer.ts";

/**
 * Does `work` as an operation that the observer is told of; `endOf` says what its result tells. Gives what `work` gives,
 * and rejects with what it rejects with.
 */
export async function observedCall<Result>(
  observer: Observer,
  operation: ObservedOperation,
  work: () => Promise<Result>,
  endOf: (result: Result) => ObservedAttributes = () => ({}),
): Promise<Result> {
  const begun = begin(observer, operation);
  try {
    const result = await begun.within(work);
    begun.succeeded(endOf(result));
    return result;
  } catch (error) {
    begun.failed(error);
    throw error;
  }
}
