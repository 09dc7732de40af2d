import { eventSourcingError } from "../event-sourcing-error.ts";
import { limits } from "./limits.ts";

// eslint-disable-next-line no-control-regex -- control characters are what is being looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** Nearly every name is one of these, and needs no further look: printable ASCII. */
const USUAL = /^[ -#%-~][ -~]*$/;

/**
 * Passes a stream name or event type that every store takes: 1–200 well-formed characters, no control characters,
 * not starting with `$` (stores keep those names for themselves). Names differing in any code point are distinct.
 * Throws `invalid-name`.
 */
export function assertName(value: unknown, field: string): asserts value is string {
  const problem = nameProblem(value);
  if (problem === undefined) return;
  throw eventSourcingError({
    code: "invalid-name",
    field,
    problem,
    remedy: `Use 1 to ${limits.nameLength} well-formed characters without control characters, not starting with "$".`,
  });
}

/** Whether {@link assertName} would pass `value`. */
export function isName(value: unknown): value is string {
  return nameProblem(value) === undefined;
}

function nameProblem(value: unknown): string | undefined {
  if (typeof value !== "string") return `is ${value === null ? "null" : typeof value}, not a string`;
  if (value.length === 0) return "is empty";
  if (value.length > limits.nameLength) return `has ${value.length} characters`;
  if (USUAL.test(value)) return undefined;
  if (!value.isWellFormed()) return "holds half of a surrogate pair";
  if (CONTROL.test(value)) return "holds a control character";
  if (value.startsWith("$")) return 'starts with "$"';
  return undefined;
}
