import { describe, expect, it } from "vitest";
import { deepStates } from "./deep-states.ts";
import { hunt } from "./hunt.ts";

describe("two thousand random histories", () => {
  const report = hunt({ histories: 2_000, seed: 1 + Math.floor(Math.random() * 1_000_000) });

  it("violate no invariant, and survive being written down and read", () => {
    expect(report.found).toBeUndefined();
    expect(report.histories).toBe(2_000);
  });

  it.each(Object.keys(deepStates))("get to: %s", (state) => {
    expect(report.reached[state]).toBeGreaterThan(0);
  });
});
