/** Everything that `source` gives, once it has ended. */
export async function collect<Item>(source: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** The first `count` items of `source`, which is then left. */
export async function take<Item>(source: AsyncIterable<Item>, count: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  if (count === 0) return items;
  for await (const item of source) if (items.push(item) === count) break;
  return items;
}
