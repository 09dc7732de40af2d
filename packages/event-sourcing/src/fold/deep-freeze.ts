/** Freezes `value` and everything in it, and returns it. What lies in a frozen object is looked at too. */
export function deepFreeze<Value>(value: Value): Value {
  freeze(value);
  return value;
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  if (Array.isArray(value)) for (const part of value) freeze(part);
  else freezeParts(value);
}

function freezeParts(record: object): void {
  // `for … in` makes no list of the keys, and this runs for every object of every state and payload.
  for (const key in record) freeze(record[key as keyof typeof record]);
}
