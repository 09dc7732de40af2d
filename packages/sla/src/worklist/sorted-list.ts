/** Values in the order of their keys. */
export interface SortedList<Value> {
  readonly size: number;
  /** Puts a value under a key; one that stands there already is replaced. */
  set(key: string, value: Value): void;
  delete(key: string): void;
  /** Values whose key is at or after `from`, in order, read as far as asked for. Not to be changed meanwhile. */
  valuesFrom(from: string): IterableIterator<Value>;
}

interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
}

/** Small enough to shift in no time, large enough that even a million entries make few blocks. */
const BLOCK = 512;

/**
 * An empty list. Entries stand in blocks, so a change shifts at most one block and now and then the list of blocks: for any
 * number of entries a ledger will have, the cost is that of the two binary searches.
 */
export function sortedList<Value>(): SortedList<Value> {
  const blocks: Entry<Value>[][] = [];
  let size = 0;

  /** The block in which a key stands or would stand: the last that does not begin after it. */
  const blockOf = (key: string): number => Math.max(0, countUntil(blocks, (block) => (block[0]?.key ?? "") <= key) - 1);

  return {
    get size() {
      return size;
    },
    set(key, value) {
      const b = blockOf(key);
      const block = blocks[b];
      if (block === undefined) {
        blocks.push([{ key, value }]);
        size++;
        return;
      }
      const i = countUntil(block, (entry) => entry.key < key);
      const stands = block[i]?.key === key;
      block.splice(i, stands ? 1 : 0, { key, value });
      if (!stands) size++;
      if (block.length > BLOCK) blocks.splice(b + 1, 0, block.splice(BLOCK / 2));
    },
    delete(key) {
      const b = blockOf(key);
      const block = blocks[b] ?? [];
      const i = countUntil(block, (entry) => entry.key < key);
      if (block[i]?.key !== key) return;
      block.splice(i, 1);
      size--;
      if (block.length === 0) blocks.splice(b, 1);
    },
    *valuesFrom(from) {
      for (let b = blockOf(from); b < blocks.length; b++) {
        for (const { key, value } of blocks[b] ?? []) if (key >= from) yield value;
      }
    },
  };
}

/** How many items at the beginning of an ordered list a condition holds for. */
function countUntil<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
