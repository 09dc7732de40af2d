/** Everything a reading gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The types of the events a reading gives. */
export async function typesIn(events: AsyncIterable<{ readonly type: string }>): Promise<readonly string[]> {
  return (await collect(events)).map(({ type }) => type);
}
