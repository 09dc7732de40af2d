/**
 * The one JSON text of a value (RFC 8785, JSON Canonicalization Scheme): no spaces, the names of each object in the order of
 * their UTF-16 code units, strings and numbers as `JSON.stringify` writes them. Only for plain JSON values, as events hold.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`);
  return `{${members.join(",")}}`;
}
