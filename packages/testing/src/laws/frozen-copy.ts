/** A deep copy of a plain value, deeply frozen: whoever changes it gets a TypeError. Functions are kept as they are. */
export function frozenCopy<Value>(value: Value): Value {
  // A copy with the same fields and elements is a Value again; what is neither record nor list is the value itself.
  return copyOf(value) as Value;
}

function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(copyOf));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])));
}
