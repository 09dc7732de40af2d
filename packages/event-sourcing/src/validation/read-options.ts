import { eventSourcingError } from "../event-sourcing-error.ts";
import type { ReadAllOptions, ReadStreamOptions } from "../event-store.ts";
import { isInstant } from "../instant.ts";
import { parsePosition } from "../position.ts";

/** Checks the options of a stream read; every store calls it at the read's first step. Throws `invalid-read-options`. */
export function assertReadStreamOptions(options: ReadStreamOptions): void {
  for (const key of ["after", "from", "to"] as const) {
    const revision = options[key];
    if (revision === undefined || (Number.isSafeInteger(revision) && revision >= 0)) continue;
    refuse(key, `${String(revision)} is not a revision`, "Pass a whole number from 0.");
  }
  assertCommonOptions(options);
}

/** Checks the options of a read of all events. Throws `invalid-read-options`. */
export function assertReadAllOptions(options: ReadAllOptions): void {
  for (const key of ["after", "from", "to"] as const) {
    const position = options[key];
    if (position !== undefined) parsePosition(String(position));
  }
  assertCommonOptions(options);
}

function assertCommonOptions({ direction, limit, knownAt }: ReadStreamOptions | ReadAllOptions): void {
  if (direction !== undefined && direction !== "forwards" && direction !== "backwards") {
    refuse("direction", `${String(direction)} is not a direction`, 'Pass "forwards" or "backwards".');
  }
  if (limit !== undefined && (!Number.isSafeInteger(limit) || limit < 0)) {
    refuse("limit", `${String(limit)} is not a count`, "Pass a whole number from 0.");
  }
  if (knownAt !== undefined && !isInstant(knownAt)) {
    refuse("knownAt", `${String(knownAt)} is not an instant`, "Pass ISO 8601 UTC with milliseconds.");
  }
}

function refuse(field: string, problem: string, remedy: string): never {
  throw eventSourcingError({ code: "invalid-read-options", field: `options.${field}`, problem, remedy });
}
