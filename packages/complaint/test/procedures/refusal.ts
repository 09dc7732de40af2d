import { expect } from "vitest";
import type { Violation } from "../../src/index.ts";

/** Expects a refusal for exactly these reasons: codes, or for a closing what it lacks. */
export function expectRefusal(violations: readonly Violation[], ...reasons: readonly string[]): void {
  expect(violations.map(({ code, requirement }) => requirement ?? code)).toEqual(reasons);
}
