import type { ObservedOperation, Observer, OperationEnd } from "../index.ts";

/** An observer that notes what it is told. */
export interface NotingObserver extends Observer {
  readonly begun: readonly ObservedOperation[];
  readonly ended: readonly (ObservedOperation & OperationEnd)[];
}

/** Makes an observer that notes what it is told; the attributes of an end are added to those of the beginning. */
export function notingObserver(): NotingObserver {
  const begun: ObservedOperation[] = [];
  const ended: (ObservedOperation & OperationEnd)[] = [];
  return {
    begun,
    ended,
    started(operation) {
      begun.push(operation);
      return {
        ended: (end) =>
          ended.push({ ...operation, ...end, attributes: { ...operation.attributes, ...end.attributes } }),
      };
    },
  };
}
