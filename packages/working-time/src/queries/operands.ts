import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { workingTimeError } from "../working-time-error.ts";

/** Passes whole epoch milliseconds that a `Date` can hold. Throws `invalid-instant`. */
export function assertInstant(at: EpochMilliseconds, field: string): void {
  if (Number.isInteger(at) && Math.abs(at) <= 8.64e15) return;
  const remedy = "Pass whole milliseconds since 1970-01-01T00:00:00Z, as Date.parse gives them.";
  throw workingTimeError("invalid-instant", { field, problem: `${String(at)} is not an instant`, remedy });
}

/** Passes whole milliseconds from 0. Throws `invalid-duration`. */
export function assertDuration(milliseconds: number): void {
  if (Number.isSafeInteger(milliseconds) && milliseconds >= 0) return;
  const problem = `${String(milliseconds)} is not a duration`;
  const remedy = "Pass whole milliseconds from 0; to go backwards use the opposite function.";
  throw workingTimeError("invalid-duration", { field: "milliseconds", problem, remedy });
}

/** Passes ends that do not run backwards. Throws `invalid-interval`. */
export function assertOrder(from: EpochMilliseconds, to: EpochMilliseconds, field: string): void {
  if (from <= to) return;
  const problem = `ends at ${String(to)}, before it starts at ${String(from)}`;
  throw workingTimeError("invalid-interval", { field, problem, remedy: "Pass the earlier instant first." });
}
