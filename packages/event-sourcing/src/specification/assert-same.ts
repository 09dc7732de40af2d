import { canonicalText } from "./canonical-text.ts";
import { difference } from "./difference.ts";

/** Throws, showing line by line how they differ, unless both values have the same JSON text but for the order of keys. */
export function assertSame(problem: string, verb: string, expected: unknown, actual: unknown): void {
  const [left, right] = [canonicalText(expected), canonicalText(actual)];
  if (left === right) return;
  throw new Error(`${problem} (- expected, + ${verb}):\n${difference(left, right)}`);
}
