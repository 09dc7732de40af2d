/**
 * Two texts as one, line by line: `- ` before lines of `expected` only, `+ ` before lines of `actual` only.
 * Shows a longest common subsequence as common.
 */
export function difference(expected: string, actual: string): string {
  const [left, right] = [expected.split("\n"), actual.split("\n")];
  const common = commonLengths(left, right);
  const lengthAt = (i: number, j: number): number => common[i]?.[j] ?? 0;

  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && left[i] === right[j]) {
      lines.push(`  ${left[i]}`);
      i++;
      j++;
    } else if (j === right.length || (i < left.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      lines.push(`- ${left[i]}`);
      i++;
    } else {
      lines.push(`+ ${right[j]}`);
      j++;
    }
  }
  return lines.join("\n");
}

/** At `[i][j]`: how many lines the rests of both, from `i` and from `j`, have in common in order. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, () => 0)];
  for (const line of left.toReversed()) {
    const below = rows[0] ?? [];
    const row = Array.from({ length: right.length + 1 }, () => 0);
    for (let j = right.length - 1; j >= 0; j--) {
      const same = line === right[j] ? 1 + (below[j + 1] ?? 0) : 0;
      row[j] = Math.max(same, below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.unshift(row);
  }
  return rows;
}
