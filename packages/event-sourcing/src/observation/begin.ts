import { isTypedError } from "../typed-error.ts";
import type { ObservedAttributes, ObservedOperation, Observer } from "./observer.ts";
import { runOnce } from "./run-once.ts";
import { unharmed } from "./unharmed.ts";

/** An operation under way, whose observer can do no harm. */
export interface Begun {
  /** Runs a step exactly once, and gives or throws what it does, whatever the observer makes of it. */
  readonly within: <Result>(step: () => Result) => Result;
  readonly succeeded: (attributes?: ObservedAttributes) => void;
  readonly failed: (error: unknown, attributes?: ObservedAttributes) => void;
}

/** Tells the observer that an operation starts. Whichever of `succeeded` and `failed` is called first counts. */
export function begin(observer: Observer, operation: ObservedOperation): Begun {
  const observation = unharmed(() => observer.started(operation));
  let over = false;
  const end = (attributes: ObservedAttributes, failure: { readonly error?: unknown }): void => {
    if (over) return;
    over = true;
    unharmed(() => observation?.ended({ attributes, ...failure }));
  };
  return {
    within(step) {
      const run = runOnce(step);
      unharmed(() => observation?.within?.(run));
      // Runs it, if it was not; its result is that of the step, not of what the observer made of it.
      return run();
    },
    succeeded: (attributes = {}) => end(attributes, {}),
    failed: (error, attributes = {}) => end({ ...attributes, "error.type": errorTypeOf(error) }, { error }),
  };
}

function errorTypeOf(error: unknown): string {
  if (isTypedError(error)) return error.code;
  // What the conventions of OpenTelemetry put where nothing better is known.
  return error instanceof Error ? error.name : "_OTHER";
}
