/** `head` as one JSON object with a last field that holds `items`, one item a line. */
export function* jsonLines(head: object, field: string, items: readonly object[]): Generator<string> {
  yield JSON.stringify({ ...head, [field]: [] }).slice(0, -"]}".length);
  for (const [i, item] of items.entries()) yield `${i === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`;
  yield "]}\n";
}
