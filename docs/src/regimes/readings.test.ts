import { procedures, regulations } from "@complaint-ledger/regimes";
import { describe, expect, it } from "vitest";
import { closingsInSource } from "./closings-in-source.ts";
import { readings } from "./readings.ts";

const shipped = new Map([...procedures, ...regulations].map((policy) => [policy.id, policy]));

describe("what the pages add to the policies", () => {
  it("is about policies that are shipped", () => {
    const named = [...Object.keys(readings), ...Object.keys(closingsInSource)];
    expect(named.filter((id) => !shipped.has(id))).toEqual([]);
  });

  it("names no way of closing that the policy does not know", () => {
    for (const [id, outcomes] of Object.entries(closingsInSource)) {
      for (const outcome of outcomes) expect(shipped.get(id)?.closure, id).toHaveProperty(outcome);
    }
  });
});
