/** One of `items`, by a number of any size: what a property uses to refer to what exists only while it runs. */
export function pick<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error("there is nothing to pick from");
  return item;
}
