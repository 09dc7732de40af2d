import { observedCall, type Observer, type ProjectionVersion } from "@complaint-ledger/event-sourcing";

/**
 * Runs a projection as an operation `project` that the observer is told of; without one it just runs. Told are
 * `complaint_ledger.operation.name`, `complaint_ledger.projection.name` and `.version`.
 */
export function observedProjection<Result>(
  observer: Observer | undefined,
  { name, version }: ProjectionVersion,
  run: () => Promise<Result>,
): Promise<Result> {
  if (observer === undefined) return run();
  const attributes = {
    "complaint_ledger.operation.name": "project",
    "complaint_ledger.projection.name": name,
    "complaint_ledger.projection.version": version,
  };
  return observedCall(observer, { name: `project ${name}`, kind: "internal", attributes }, run);
}
