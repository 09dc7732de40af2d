import type { Draft } from "immer";

/**
 * A copy of plain JSON that shares no object with `value`, so that either may change alone.
 * Whatever is not a plain object or array is kept as it is, for the store to refuse by name rather than to lose here.
 */
export function plainCopy<Value>(value: Value): Draft<Value> {
  // A copy has the shape of what was copied, and nobody else holds it: that is all that `Draft` says.
  return copyOf(value) as Draft<Value>;
}

function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return copyOfArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? copyOfRecord(value) : value;
}

function copyOfArray(value: readonly unknown[]): unknown[] {
  const copy = value.slice();
  for (let i = 0; i < copy.length; i++) {
    const part = copy[i];
    if (typeof part === "object" && part !== null) copy[i] = copyOf(part);
  }
  return copy;
}

function copyOfRecord(value: object): object {
  // Spreading defines own properties, so even a key `__proto__` stays a key instead of replacing the prototype.
  const copy: Record<string, unknown> = { ...value };
  // `for … in` makes no list of the keys; what it visits beyond them, on a prototype somebody polluted, is passed over.
  for (const key in copy) {
    const part = copy[key];
    if (typeof part === "object" && part !== null && Object.hasOwn(copy, key)) copy[key] = copyOf(part);
  }
  return copy;
}
