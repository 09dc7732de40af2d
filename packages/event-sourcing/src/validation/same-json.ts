/** Whether two values say the same as JSON: names in whatever order, and a property that is `undefined` is none. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((part, i) => isSameJson(part, b[i]))
    );
  }
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isSameJson(own(a, name), own(b, name)));
}

function own(record: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(record, name)?.value;
}
