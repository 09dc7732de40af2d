import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ApprovalLimit } from "../approval-limit.ts";
import { remedyKinds } from "../remedy-kind.ts";
import { examplePolicy } from "../test/example-policy.ts";
import { money } from "../test/valid-parts.ts";
import { approvalLimitOf } from "./approval-limit-of.ts";
import { coversRemedies, type PricedRemedy } from "./covers-remedies.ts";

const clerk = approvalLimitOf(examplePolicy, "clerk");
const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });
const refund = (minorUnits: number): PricedRemedy => ({ kind: "refund", amount: cny(minorUnits) });

describe("a clerk who may apologise and refund up to 100 yuan", () => {
  it("may offer exactly 100 yuan, and an apology with it", () => {
    expect(coversRemedies(clerk, [[refund(10_000), { kind: "apology" }]], [])).toEqual({ covered: true });
  });

  it("may not offer one fen more", () => {
    const amounts = [{ currency: "CNY", promised: 10_001, limit: 10_000 }];
    expect(coversRemedies(clerk, [[refund(10_001)]], [])).toEqual({ covered: false, kinds: [], amounts, unpriced: [] });
  });

  it("may offer 100 yuan twice as alternatives, but not together", () => {
    expect(coversRemedies(clerk, [[refund(10_000)], [refund(10_000)]], []).covered).toBe(true);
    expect(coversRemedies(clerk, [[refund(10_000), refund(10_000)]], []).covered).toBe(false);
  });

  it("may offer only what earlier promises leave", () => {
    expect(coversRemedies(clerk, [[refund(4_000)]], [cny(6_000)]).covered).toBe(true);
    expect(coversRemedies(clerk, [[refund(4_001)]], [cny(3_000), cny(3_000)]).covered).toBe(false);
  });

  it("may still apologise when more than the limit is already promised", () => {
    expect(coversRemedies(clerk, [[{ kind: "apology" }]], [cny(50_000)])).toEqual({ covered: true });
  });

  it("may promise nothing in another currency, nor another kind of remedy", () => {
    const compensation = { kind: "compensation", amount: { minorUnits: 1, currency: "EUR" } } as const;
    expect(coversRemedies(clerk, [[refund(1)], [compensation]], [])).toEqual({
      covered: false,
      kinds: ["compensation"],
      amounts: [{ currency: "EUR", promised: 1, limit: null }],
      unpriced: [],
    });
  });

  it("may promise no refund without saying how much, however it is described", () => {
    // Found: a refund without an amount was within every limit.
    expect(coversRemedies(clerk, [[{ kind: "apology" }], [{ kind: "refund" }]], [])).toEqual({
      covered: false,
      kinds: [],
      amounts: [],
      unpriced: ["refund"],
    });
  });
});

describe("approvalLimitOf", () => {
  it("gives a role that is not listed nothing", () => {
    expect(coversRemedies(approvalLimitOf(examplePolicy, "visitor"), [[{ kind: "apology" }]], []).covered).toBe(false);
  });

  it("limits nobody under a policy without limits", () => {
    const unlimited = approvalLimitOf({ ...examplePolicy, approvalLimits: [] }, "visitor");
    expect(coversRemedies(unlimited, [[refund(Number.MAX_SAFE_INTEGER)]], []).covered).toBe(true);
    expect(coversRemedies(unlimited, [[{ kind: "refund" }]], []).covered).toBe(true);
  });
});

describe("coversRemedies, for any offer", () => {
  const remedy = fc.record<PricedRemedy, "kind">(
    { kind: fc.constantFrom(...remedyKinds), amount: money },
    { requiredKeys: ["kind"] },
  );
  const option = fc.array(remedy, { maxLength: 3 });
  const limit: fc.Arbitrary<ApprovalLimit> = fc.record({
    role: fc.constant("anyone"),
    remedies: fc.oneof(fc.constant("any" as const), fc.subarray([...remedyKinds])),
    amounts: fc.oneof(
      fc.constant("unlimited" as const),
      fc.uniqueArray(money, { maxLength: 3, selector: ({ currency }) => currency }),
    ),
  });
  const promised = fc.array(money, { maxLength: 3 });

  it("covers alternatives exactly when it covers each of them alone", () => {
    fc.assert(
      fc.property(limit, fc.array(option, { maxLength: 3 }), promised, (limit, options, promised) => {
        const each = options.every((option) => coversRemedies(limit, [option], promised).covered);
        expect(coversRemedies(limit, options, promised).covered).toBe(each);
      }),
    );
  });

  it("agrees with adding up each option by hand", () => {
    fc.assert(
      fc.property(limit, option, promised, (limit, option, promised) => {
        const kindsFit = limit.remedies === "any" || option.every(({ kind }) => limit.remedies.includes(kind));
        const fits = (currency: string): boolean => {
          if (limit.amounts === "unlimited") return true;
          const most = limit.amounts.find((amount) => amount.currency === currency);
          const all = [...promised, ...option.flatMap(({ amount }) => amount ?? [])];
          const sum = all.reduce((sum, a) => (a.currency === currency ? sum + BigInt(a.minorUnits) : sum), 0n);
          return most !== undefined && sum <= BigInt(most.minorUnits);
        };
        const needsAmount = (kind: string) => ["refund", "priceReduction", "compensation", "goodwill"].includes(kind);
        const amountsFit = option.every(({ kind, amount }) =>
          amount === undefined ? limit.amounts === "unlimited" || !needsAmount(kind) : fits(amount.currency),
        );
        expect(coversRemedies(limit, [option], promised).covered).toBe(kindsFit && amountsFit);
      }),
    );
  });
});
