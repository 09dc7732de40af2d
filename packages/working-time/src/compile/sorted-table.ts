/** Ascending numbers in one block of memory. */
export type SortedTable = Float64Array | Int32Array;

/** How many values of `table` are less than or equal to `limit`. */
export function countAtMost(table: SortedTable, limit: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(table, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many values of `table` are less than `limit`. */
export function countBelow(table: SortedTable, limit: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(table, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value at `index`; asking outside the table is a bug of this package. */
export function valueAt(table: SortedTable, index: number): number {
  const value = table[index];
  if (value === undefined) throw new RangeError(`No value ${index} in a table of ${table.length}`);
  return value;
}
