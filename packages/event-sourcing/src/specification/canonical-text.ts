/** The JSON text of `value`, keys sorted, one value a line: equal values have equal texts, and texts compare by line. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, sortedKeys, 2) ?? String(value);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
