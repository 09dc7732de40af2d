import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyText } from "./money-text.ts";

describe("money as text", () => {
  it.each([
    [5_000, "CNY", "50.00 CNY"],
    [5, "EUR", "0.05 EUR"],
    [0, "USD", "0.00 USD"],
    [900, "JPY", "900 JPY"],
    [1, "KWD", "0.001 KWD"],
    [12_345, "CLF", "1.2345 CLF"],
    [Number.MAX_SAFE_INTEGER, "CNY", "90071992547409.91 CNY"],
  ])("of %d %s is %s", (minorUnits, currency, text) => {
    expect(moneyText({ minorUnits, currency })).toBe(text);
  });

  it("loses nothing: without the point it is the minor units", () => {
    const currency = fc.constantFrom("CNY", "JPY", "BHD", "UYW", "GBP");
    fc.assert(
      fc.property(fc.maxSafeNat(), currency, (minorUnits, code) => {
        const [amount = "", written] = moneyText({ minorUnits, currency: code }).split(" ");
        expect(written).toBe(code);
        expect(amount).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
        expect(Number(amount.replace(".", ""))).toBe(minorUnits);
      }),
    );
  });
});
