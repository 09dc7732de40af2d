import fc from "fast-check";

/** The same value, which fast-check prints as `text` says. What prints it is hidden from comparisons and from JSON. */
export function printedAs<Value extends object>(value: Value, text: (value: Value) => string): Value {
  return Object.defineProperty({ ...value }, fc.toStringMethod, { value: () => text(value) });
}
